import { setTimeout as pause } from 'node:timers/promises';
import { readTruth } from '../reads/read-truth.mjs';
import { checkReads, judgeMeanwhile, readEach } from './check-reads.mjs';
import { runBurst } from './run-burst.mjs';
import { startReading } from './start-reading.mjs';
import { writeSome } from './write-some.mjs';

const REQUESTS = 5;
const MAX_PAUSE_MS = 15;
const LINGER_SHARE = 0.05;

/**
 * One round: checks some requests on both nodes, writes on one of them or on both while others go on
 * reading, and checks the same requests again. Nobody writes while a check is under way, so that
 * what is true stands still.
 *
 * @param soak `world`, `random`, `nodes`, `oracle`, `pool`, `readers` by node, `timeline`, `tally`
 * @param allowedMs how long a node may take to see what another one wrote
 */
export async function runRound(soak, allowedMs) {
  const { random, nodes, oracle, pool, timeline } = soak;
  await runBurst(soak, allowedMs);
  const requests = pool.draw(REQUESTS);
  const before = await readTruth(oracle, requests);
  await checkReads(soak, await readEach(soak, requests), { truths: before });

  const rightBefore = new Map(nodes.map((node) => [node, timeline.rightFrom(node)]));
  const reading = startReading(soak, requests);
  await pause(random.integer(0, MAX_PAUSE_MS));
  const startedAt = performance.now();
  const written = { startedAt, ...(await writeSome(soak)), before, allowedMs };
  timeline.noteWrites(written);

  const [truths, reads] = await Promise.all([
    readTruth(oracle, requests),
    readEach(soak, requests),
  ]);
  await checkReads(soak, reads, { truths, written });
  if (random.next() < LINGER_SHARE) {
    await pause(allowedMs);
    await checkReads(soak, await readEach(soak, requests), { truths, written });
  }
  judgeMeanwhile(soak, await reading.stop(), { requests, truths, written, rightBefore });
}
