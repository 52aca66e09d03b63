import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repository.mjs';
import { run } from './run.mjs';

const SOURCES = ['core', 'server', 'admin', 'cli', 'client', 'package.json', 'strapi-server.js'];
const BUILT = [
  'dist/server/index.js',
  'dist/admin/index.mjs',
  'dist/cli/index.js',
  'dist/types/index.d.ts',
];

/** Runs `npm run build` when the built plugin is missing or older than its sources. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  console.log('Building the plugin: npm run build');
  const code = await run('npm', ['run', 'build']);
  if (code !== 0) throw new Error(`npm run build failed with exit code ${code}.`);
}

function isBuilt() {
  const built = BUILT.map((file) => path.join(ROOT, file));
  if (!built.every((file) => existsSync(file))) return false;
  const builtAt = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return SOURCES.map((source) => path.join(ROOT, source)).every(
    (source) => !existsSync(source) || newestChange(source) <= builtAt,
  );
}

/** When a file, or the newest file below a folder, was changed: milliseconds since 1970. */
export function newestChange(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const below = readdirSync(file)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .map((name) => newestChange(path.join(file, name)));
  return Math.max(stat.mtimeMs, ...below);
}
