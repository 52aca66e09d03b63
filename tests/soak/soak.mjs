/**
 * `npm run soak`: two nodes on one PostgreSQL and one Redis, random writes on both, and every answer
 * compared with what is true; see `docs/scaling.md`. `-- --minutes 60` runs longer than ten minutes,
 * `-- --seed 7` writes what another run wrote, `-- --quick` runs for a moment, to see that it runs.
 */
import { ensureBuilt } from '../../scripts/support/build.mjs';
import { whyNoSoak } from '../../scripts/support/why-no-soak.mjs';
import { readOptions } from './read-options.mjs';
import { describeFault } from './report/describe-fault.mjs';
import { formatSummary } from './report/format-summary.mjs';
import { prepareSoak, runSoak } from './run-soak.mjs';
import { createStopList } from './stop-list.mjs';

/** For starting and stopping, beside the time that was asked for. */
const MAX_EXTRA_MS = 4 * 60_000;
const INTERRUPTED = 130;

async function main() {
  const options = readOptions(process.argv.slice(2));
  const whyNot = whyNoSoak();
  if (whyNot !== null) throw new Error(`The soak cannot run: ${whyNot}`);
  await ensureBuilt();
  const { onStop, stopAll } = createStopList();
  const end = (text, code) => {
    console.error(text);
    void stopAll().finally(() => process.exit(code));
  };
  ['SIGINT', 'SIGTERM'].forEach((signal) =>
    process.once(signal, () => end('Stopping', INTERRUPTED)),
  );
  setTimeout(
    () => end(`Not done in time, seed ${options.seed}`, 1),
    options.totalMs + MAX_EXTRA_MS,
  ).unref();
  console.log(`Soak with seed ${options.seed} for ${Math.round(options.totalMs / 1000)} s`);

  let soak;
  try {
    soak = await prepareSoak(options, onStop);
    await runSoak(soak, options);
  } catch (error) {
    for (const { name, log } of soak?.nodes ?? []) {
      console.error(`Last of ${name}:\n${log.slice(-20).join('\n')}`);
    }
    throw error;
  } finally {
    await stopAll();
  }
  return report(soak, options);
}

function report({ tally, memory }, { seed }) {
  console.log(`\n${formatSummary({ tally, memory })}`);
  tally.faults.forEach((fault) => console.log(`\n${describeFault(fault)}`));
  const isGood = tally.faults.length === 0;
  console.log(`\nSoak with seed ${seed}: ${isGood ? 'passed' : `${tally.faults.length} faults`}`);
  return isGood ? 0 : 1;
}

process.exitCode = await main().catch((error) => {
  console.error(error);
  return 1;
});
