import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { newestChange } from '../support/build.mjs';
import { ROOT } from '../support/repository.mjs';
import { run } from '../support/run.mjs';

/** The admin panel contains the plugin's own, and whatever the configuration switches on. */
const ADMIN = {
  sources: [
    'dist/admin',
    'package-lock.json',
    'playground/package.json',
    'playground/config',
    'playground/src/admin',
  ],
  built: 'playground/dist/build/index.html',
};
const SERVER = {
  sources: ['config', 'seed', 'src', 'paths.ts', 'tsconfig.json'].map(
    (name) => `playground/${name}`,
  ),
  built: 'playground/dist/src/index.js',
};
const SERVER_OUTPUT = ['config', 'seed', 'src', 'paths.js'].map(
  (name) => `playground/dist/${name}`,
);

/** Builds what is missing or older than its sources: all of the playground, or its server alone. */
export async function ensurePlaygroundBuilt() {
  if (isStale(ADMIN)) {
    console.log('Building the admin panel (about a minute)');
    remove('playground/dist');
    await build('npm', ['--prefix', 'playground', 'run', 'build']);
  } else if (isStale(SERVER)) {
    console.log('Compiling the playground');
    SERVER_OUTPUT.forEach(remove);
    await build(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'playground']);
  }
}

async function build(command, args) {
  const code = await run(command, args, {
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
  if (code !== 0) throw new Error(`the playground did not build (exit code ${code}).`);
}

function isStale({ sources, built }) {
  const file = path.join(ROOT, built);
  if (!existsSync(file)) return true;
  const builtAt = statSync(file).mtimeMs;
  return sources.some((source) => newestChange(path.join(ROOT, source)) > builtAt);
}

const remove = (name) => rmSync(path.join(ROOT, name), { recursive: true, force: true });
