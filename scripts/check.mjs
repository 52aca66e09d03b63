// npm run check [-- name…]: everything that is wrong without being a failing test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './support/install.mjs';
import { checkNotices } from './support/notices.mjs';
import { packPlugin } from './support/pack.mjs';
import { runQuietly, secondsSince } from './support/run.mjs';
import { checkSizes } from './support/size.mjs';

const PARALLEL = 2;
const tool = (name, ...args) => runQuietly(`node_modules/.bin/${name}`, args);

const ADMIN = './strapi-admin';

/**
 * Every entry has types that fit. Strapi imports the admin panel: who requires it gets modules, which
 * one declaration cannot say of both.
 */
async function checkExportedTypes(tarball) {
  const results = [
    await tool('attw', tarball, '--exclude-entrypoints', ADMIN),
    await tool('attw', tarball, '--entrypoints', ADMIN, '--ignore-rules', 'false-esm'),
  ];
  return {
    code: Math.max(...results.map(({ code }) => code)),
    output: results.map(({ output }) => output).join('\n'),
  };
}

/** Circles, and imports against the order of the rooms. */
const DEPCRUISE = [
  ...['--config', 'scripts/support/import-order.cjs', '--output-type', 'err-long'],
  ...['core', 'server/src', 'admin/src', 'cli'],
];

/** Each answers `{ code, output }`; those with `onTarball` look at the packed plugin. */
const CHECKS = [
  { name: 'types', run: () => tool('tsc', '--noEmit') },
  { name: 'imports', run: () => tool('depcruise', ...DEPCRUISE) },
  { name: 'lint', run: () => tool('eslint', '.', '--max-warnings', '0') },
  { name: 'format', run: () => tool('prettier', '--check', '.') },
  { name: 'dead-code', run: () => tool('knip') },
  {
    name: 'publint',
    onTarball: true,
    run: (tarball) => tool('publint', 'run', tarball, '--strict', '--pack', 'false'),
  },
  { name: 'exported-types', onTarball: true, run: checkExportedTypes },
  { name: 'plugin', onTarball: true, run: () => tool('strapi-plugin', 'verify', '--silent') },
  { name: 'licences', onTarball: true, run: checkNotices },
  { name: 'size', onTarball: true, run: (tarball) => checkSizes({ tarball }) },
];

async function runCheck({ name, run, onTarball }, pack) {
  const startMs = Date.now();
  const { code, output } = await (async () => run(onTarball ? await pack() : undefined))().catch(
    (error) => ({ code: 1, output: error.stack }),
  );
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${secondsSince(startMs)})`);
  return { name, code, output };
}

async function runAll(checks, pack) {
  const waiting = [...checks];
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      results.push(await runCheck(check, pack));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return results;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${CHECKS.map((c) => c.name)}`);
  process.exit(1);
}

await ensureInstalled();
const workDir = mkdtempSync(path.join(tmpdir(), 'personalization-check-'));
let packing = null;
const results = await runAll(
  CHECKS.filter(({ name }) => asked.length === 0 || asked.includes(name)),
  () => (packing ??= packPlugin(workDir)),
);
rmSync(workDir, { recursive: true, force: true });

const failed = results.filter((result) => result.code !== 0);
for (const { name, output } of failed) console.log(`\n— ${name} —\n${output.trimEnd()}`);
console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
