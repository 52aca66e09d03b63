import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MODULES = path.resolve(import.meta.dirname, '../../../node_modules');
/** Its peers would not install beside this project's, so it gets a folder of its own. */
const PACKAGES = [
  '@strapi-community/plugin-rest-cache@5.0.1',
  '@strapi-community/provider-rest-cache-memory@5.0.0',
];
export const REST_CACHE = PACKAGES[0];

let dir = null;

/** Installs the REST cache beside the project's packages; gives what to write into the config. */
export function installRestCache() {
  dir ??= install();
  const resolve = path.join(dir, 'node_modules/@strapi-community/plugin-rest-cache');
  return {
    'rest-cache': {
      enabled: true,
      resolve,
      config: {
        provider: { name: 'memory', options: { max: 32767, maxAge: 3_600_000 } },
        strategy: {
          contentTypes: [{ contentType: 'api::article.article', maxAge: 3_600_000 }],
        },
      },
    },
  };
}

export function removeRestCache() {
  if (dir !== null) rmSync(path.dirname(dir), { recursive: true, force: true });
  dir = null;
}

function install() {
  const parent = mkdtempSync(path.join(tmpdir(), 'personalization-bench-'));
  // What it asks for of Strapi is found in the folder above its own.
  symlinkSync(MODULES, path.join(parent, 'node_modules'));
  const own = path.join(parent, 'rest-cache');
  mkdirSync(own);
  writeFileSync(path.join(own, 'package.json'), '{ "private": true }\n');
  const options = ['--no-save', '--legacy-peer-deps', '--ignore-scripts', '--no-audit'];
  execFileSync('npm', ['install', ...options, ...PACKAGES], {
    cwd: own,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return own;
}
