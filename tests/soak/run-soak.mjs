import { createRandom } from '../bench/rules/random.mjs';
import { startCluster } from './cluster/start-cluster.mjs';
import { watchMemory } from './memory/watch-memory.mjs';
import { createReader } from './reads/create-reader.mjs';
import { createRequestPool } from './reads/request-pool.mjs';
import { formatProgress } from './report/format-summary.mjs';
import { createTally } from './report/tally.mjs';
import { breakRedis } from './rounds/break-redis.mjs';
import { LINKED_ALLOWED_MS } from './rounds/promises.mjs';
import { runRound } from './rounds/run-round.mjs';
import { createTimeline } from './rounds/timeline.mjs';
import { createWorld } from './world/create-world.mjs';

const PROGRESS_EVERY_MS = 10_000;

/** Starts everything, and fills the database. `onStop` is that of `startCluster`. */
export async function prepareSoak({ seed }, onStop) {
  const cluster = await startCluster(onStop);
  const { nodes } = cluster;
  const random = createRandom(seed);
  const readRandom = createRandom(seed + 1);
  const world = await createWorld(nodes[0], random);
  return {
    ...cluster,
    ...{ world, random, readRandom },
    pool: createRequestPool(world, random),
    readers: new Map(nodes.map((node) => [node, createReader(node, readRandom)])),
    timeline: createTimeline(nodes),
    tally: createTally(),
    memory: watchMemory(nodes),
  };
}

/** Writes and reads for as long as was asked, or until enough faults were found. */
export async function runSoak(soak, options) {
  const { tally, memory } = soak;
  const startedAt = performance.now();
  const passedMs = () => performance.now() - startedAt;
  const isDue = createAlarms(passedMs);
  const isWarm = () =>
    passedMs() > options.warmUpMs && tally.counts.answers >= options.warmUpAnswers;
  soak.timeline.noteBreak(LINKED_ALLOWED_MS);
  while (passedMs() < options.totalMs && !tally.isEnough()) {
    await runRound(soak, LINKED_ALLOWED_MS);
    tally.countRound();
    if (isDue('measure', 0, options.measureEveryMs)) {
      await memory.measure({ isWarm: isWarm() });
    }
    if (isDue('break', options.firstBreakMs, options.breakEveryMs)) {
      await breakRedis(soak, options.breakMs);
    }
    if (isDue('progress', PROGRESS_EVERY_MS, PROGRESS_EVERY_MS)) {
      console.log(formatProgress({ tally, memory, startedAt }));
    }
  }
  [...memory.listFaults(), ...soak.nodes.flatMap(listLoggedFaults)].forEach(tally.noteFault);
}

/** What the plugin took for an error but hid from visitors. */
function listLoggedFaults({ name, log }) {
  return log
    .filter((line) => line.startsWith('error: [personalization]'))
    .map((line) => `LOGGED by ${name}: ${line}`);
}

/** Tells once each time that something is due. */
function createAlarms(passedMs) {
  const nextMs = new Map();
  return (name, firstMs, everyMs) => {
    const due = nextMs.get(name) ?? firstMs;
    const isDue = passedMs() >= due;
    nextMs.set(name, isDue ? passedMs() + everyMs : due);
    return isDue;
  };
}
