import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repository.mjs';
import { run } from './run.mjs';

/**
 * Runs `npm install` when nothing is installed or the lockfile asks for something else. Not
 * `npm ci`: that refuses a lockfile without the optional packages of platforms nobody here uses.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing: npm install (some minutes the first time)');
  const code = await run('npm', ['install', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm install failed with exit code ${code}.`);
}

function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  const wanted = readPackages('package-lock.json') ?? {};
  return (
    installed !== null &&
    Object.entries(wanted).every(([where, entry]) => isSatisfied(where, entry, installed))
  );
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
