import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanEnvironment, REPO_DIR } from '../support/processes';

const PACKAGE = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'llms.txt'];
const BUILT = ['dist', 'bin', 'strapi-server.js', 'strapi-server.d.ts'];
/** What a publisher would say. */
const PUBLISHER = {
  author: 'Ada Example',
  repository: { type: 'git', url: 'git+https://github.com/example/personalization.git' },
  homepage: 'https://github.com/example/personalization#readme',
  bugs: 'https://github.com/example/personalization/issues',
};
const RELEASED =
  '# Changelog\n\n## Unreleased\n\n## 0.1.0 - 2030-01-31\n\n### Added\n\n- All of it.\n';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'personalization-release-test-'));
  for (const name of [...PACKAGE, ...BUILT]) {
    cpSync(path.join(REPO_DIR, name), path.join(dir, name), { recursive: true });
  }
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const release = (...args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/release.mjs', '--dry-run', '--dir', dir, ...args],
      { cwd: REPO_DIR, env: cleanEnvironment() },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    );
  });

const change = (manifest: object, changelog: string): void => {
  const file = path.join(dir, 'package.json');
  const before = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...before, ...manifest }));
  writeFileSync(path.join(dir, 'CHANGELOG.md'), changelog);
};

test('nothing is released without what only the publisher can say', async () => {
  change(Object.fromEntries(Object.keys(PUBLISHER).map((name) => [name, undefined])), RELEASED);
  const { code, output } = await release();
  expect(code).toBe(1);
  for (const name of Object.keys(PUBLISHER)) {
    expect(output).toContain(`package.json does not say "${name}"`);
  }
});

test.each([
  [
    'has no section of the version',
    '# Changelog\n\n## 0.0.9 - 2029-01-31\n\n- Less.\n',
    'no section',
  ],
  ['does not say when', RELEASED.replace(' - 2030-01-31', ' '), 'when 0.1.0 was released'],
  [
    'has changes under "Unreleased"',
    RELEASED.replace('Unreleased\n', 'Unreleased\n\n- One more.\n'),
    'still has changes',
  ],
])('nothing is released while the changelog %s', async (_case, changelog, said) => {
  change(PUBLISHER, changelog);
  const { code, output } = await release();
  expect(code).toBe(1);
  expect(output).toContain(said);
});

test('nothing is released that was not built', async () => {
  change(PUBLISHER, RELEASED);
  rmSync(path.join(dir, 'dist/server'), { recursive: true });
  expect(await release()).toMatchObject({ code: 1 });
});

test('what is published has its pictures and pages at the repository, and the licences of others', async () => {
  change(PUBLISHER, RELEASED);
  const stage = path.join(dir, 'stage');
  const { code, output } = await release('--stage', stage);
  expect(output).toContain('strapi-plugin-personalization@0.1.0');
  expect(code).toBe(0);
  const readme = readFileSync(path.join(stage, 'README.md'), 'utf8');
  const at = 'https://github.com/example/personalization';
  expect(readme).toContain(`(${at}/raw/v0.1.0/docs/images/storefront.png)`);
  expect(readme).toContain(`(${at}/blob/v0.1.0/docs/operations.md)`);
  for (const file of ['README.md', 'llms.txt']) {
    const links = readFileSync(path.join(stage, file), 'utf8').matchAll(/\]\(([^)\s]+)\)/g);
    const relative = [...links].filter(([, target]) => !/^(https:|#)/.test(target ?? ''));
    expect(relative).toEqual([]);
  }
  const licences = readFileSync(path.join(stage, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  expect(licences).toContain('react-querybuilder');
  expect(existsSync(path.join(stage, 'docs'))).toBe(false);
}, 60_000);
