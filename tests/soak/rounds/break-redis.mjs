import { UNLINKED_ALLOWED_MS } from './promises.mjs';
import { runRound } from './run-round.mjs';

/** A node tries anew at least each second, and then has to hear of all that there is. */
const MAX_LINKING_MS = 10_000;

/**
 * Stops Redis, goes on with rounds for a while, and starts it again. Until both nodes are linked
 * again they may take longer to see what the other one wrote.
 */
export async function breakRedis(soak, breakMs) {
  const { redis, timeline, tally } = soak;
  await redis.stop();
  timeline.noteBreak(UNLINKED_ALLOWED_MS);
  tally.countBreak();
  await runRoundsUntil(soak, () => false, breakMs);
  if (await isAnyLinked(soak)) tally.noteFault('A node took itself for linked without Redis.');

  await redis.start();
  const isLinked = await runRoundsUntil(soak, () => areAllLinked(soak), MAX_LINKING_MS);
  if (!isLinked) tally.noteFault('The nodes were not linked again after Redis was back.');
}

/** Whether it came true in time. */
async function runRoundsUntil(soak, isReached, maxMs) {
  const endsAt = performance.now() + maxMs;
  while (performance.now() < endsAt) {
    await runRound(soak, UNLINKED_ALLOWED_MS);
    soak.tally.countRound();
    if (await isReached()) return true;
  }
  return false;
}

const readLinks = ({ nodes }) => Promise.all(nodes.map((node) => node.run('isLinked')));
const areAllLinked = async (soak) => (await readLinks(soak)).every((isLinked) => isLinked);
const isAnyLinked = async (soak) => (await readLinks(soak)).some((isLinked) => isLinked);
