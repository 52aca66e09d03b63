import { setTimeout as pause } from 'node:timers/promises';

const READERS_A_NODE = 2;
/** So that the writes have their share of the processor too. */
const MAX_PAUSE_MS = 150;

/**
 * Reads on both nodes until it is stopped, so that loads are under way while something is written.
 * Which request comes next has no part in what is written, so a seed writes the same in each run.
 */
export function startReading({ nodes, readers, readRandom }, requests) {
  let isStopped = false;
  const readOn = async (node) => {
    const reads = [];
    while (!isStopped) {
      reads.push(await readers.get(node)(readRandom.pick(requests)));
      await pause(readRandom.integer(0, MAX_PAUSE_MS));
    }
    return reads;
  };
  const all = nodes.flatMap((node) => Array.from({ length: READERS_A_NODE }, () => readOn(node)));
  // Whoever stops it hears of a failure; until then it must not end the process.
  const done = Promise.all(all);
  done.catch(() => undefined);
  return {
    /** Ends it, and gives all that was read. */
    async stop() {
      isStopped = true;
      return (await done).flat();
    },
  };
}
