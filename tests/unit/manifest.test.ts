import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

interface Manifest {
  peerDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines: { node: string };
}

const { peerDependencies, devDependencies, engines } = JSON.parse(read('package.json')) as Manifest;
const readme = read('README.md').replace(/\s+/g, ' ');

test('README names the range of Strapi that package.json claims, and the versions that are tested', () => {
  const [, minor, patch] =
    /^\^5\.(\d+)\.(\d+)$/.exec(peerDependencies['@strapi/strapi'] ?? '') ?? [];
  expect(readme).toContain(
    `Strapi 5.${minor} or later (tested with 5.${minor}.${patch}, the oldest, and ${devDependencies['@strapi/strapi']})`,
  );
  expect(peerDependencies['@strapi/types']).toBe(peerDependencies['@strapi/strapi']);
  expect(peerDependencies['@strapi/utils']).toBe(peerDependencies['@strapi/strapi']);
});

test('README and the tests name the lines of Node that package.json claims', () => {
  expect(engines.node).toBe('>=20.19.0 <=24.x.x');
  expect(readme).toContain('Node 20.19, 22 or 24');
  const [claimed = ''] = /const CLAIMED = .*/.exec(read('scripts/support/node-versions.mjs')) ?? [];
  expect([...claimed.matchAll(/(\d+): /g)].map(([, major]) => major)).toEqual(['20', '22', '24']);
});
