import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repository.mjs';
import { run } from './run.mjs';

/** Runs `npm ci` when nothing is installed, `npm install` when the lockfile asks for something else. */
export async function ensureInstalled() {
  const command = chooseInstall();
  if (command === null) return;
  console.log(`Installing: npm ${command} (some minutes the first time)`);
  const code = await run('npm', [command, '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm ${command} failed with exit code ${code}.`);
}

function chooseInstall() {
  const installed = readPackages('node_modules/.package-lock.json');
  if (installed === null) return 'ci';
  const wanted = readPackages('package-lock.json') ?? {};
  return Object.entries(wanted).every(([where, entry]) => isSatisfied(where, entry, installed))
    ? null
    : 'install';
}

/** Packages for other platforms are in the lockfile and rightly not installed. */
function isSatisfied(where, { version, optional, link, peer }, installed) {
  if (!where.startsWith('node_modules/') || link) return true;
  const found = installed[where];
  return found ? found.version === version : Boolean(optional || peer);
}

function readPackages(file) {
  const full = path.join(ROOT, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : null;
}
