// npm test [-- set…] [-- jest options]: runs the test sets and sums up.
// With REQUIRE_ALL=1 a set that cannot run is a failure, not a skip.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './support/build.mjs';
import { ensureInstalled } from './support/install.mjs';
import { run, secondsSince } from './support/run.mjs';
import { envOfNode, findNode } from './support/node-versions.mjs';
import { hasTests, TEST_SETS } from './support/test-sets.mjs';

/** How much is told of each failure at the end. */
const REASON_LINES = 12;

const requireAll = process.env.REQUIRE_ALL === '1';
const names = TEST_SETS.map((set) => set.name);
const asked = process.argv.slice(2).filter((argument) => names.includes(argument));
const jestArgs = process.argv.slice(2).filter((argument) => !names.includes(argument));

async function runSet(set) {
  const reason = await set.whySkipped({ isAsked: requireAll || asked.includes(set.name) });
  if (reason !== null) {
    return {
      passed: 0,
      failed: requireAll ? 1 : 0,
      skipped: requireAll ? 0 : 1,
      note: `skipped: ${reason}`,
    };
  }
  const startMs = Date.now();
  console.log(`\n— ${set.name} —`);
  if (set.needsBuild) await ensureBuilt();
  const counts = await runJest(set);
  return { ...counts, note: secondsSince(startMs) };
}

async function runJest({ project, env, args = [], node, findEnv }) {
  const other = node === undefined ? null : await findNode(node);
  const workDir = mkdtempSync(path.join(tmpdir(), 'personalization-test-'));
  const outputFile = path.join(workDir, 'results.json');
  const code = await run(
    other === null ? process.execPath : path.join(other.bin, 'node'),
    [
      'node_modules/jest/bin/jest.js',
      ...['--json', `--outputFile=${outputFile}`, ...args, ...jestArgs],
      ...['--selectProjects', project],
    ],
    { ...env, ...(await findEnv?.()), ...(other && envOfNode(other)) },
  );
  const results = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : null;
  rmSync(workDir, { recursive: true });
  return { ...countResults(results, code), failures: listFailures(results) };
}

/** A file that does not even run counts as one failure, and so does jest itself. */
function countResults(results, exitCode) {
  if (results === null) return { passed: 0, failed: 1, skipped: 0 };
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return {
    passed: results.numPassedTests,
    failed: (failed === 0 && exitCode !== 0 ? 1 : failed) + (requireAll ? skipped : 0),
    skipped: requireAll ? 0 : skipped,
  };
}

/** What failed, each with its place and the beginning of the reason: in a long log the end is read first. */
function listFailures(results) {
  return (results?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(process.cwd(), name);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const reasons = failed.map((test) => `${test.fullName}\n${test.failureMessages.join('\n')}`);
    const neverRan = assertionResults.length === 0 && message !== '' ? [message] : [];
    return [...reasons, ...neverRan].map(
      (reason) => `${file}: ${reason.split('\n').slice(0, REASON_LINES).join('\n  ')}`,
    );
  });
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

await ensureInstalled();
const lines = [];
const failures = [];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const set of TEST_SETS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  if (!hasTests(set)) continue;
  const result = await runSet(set).catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0, note: error.message };
  });
  for (const key of Object.keys(total)) total[key] += result[key];
  failures.push(...(result.failures ?? []).map((failure) => `Failed in ${set.name}: ${failure}`));
  lines.push(`${set.name.padEnd(14)} ${describe(result)} (${result.note})`);
}
if (failures.length > 0) console.log(`\n${failures.join('\n\n')}`);
console.log(`\n${lines.join('\n')}\n\n${describe(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
