import { setTimeout as pause } from 'node:timers/promises';
import { isRight } from './is-right.mjs';

const RETRY_MS = 20;

/** Asks each node for each of the requests, one after the other. */
export async function readEach({ nodes, readers }, requests) {
  const ofNodes = await Promise.all(
    nodes.map(async (node) => {
      const reads = [];
      for (const request of requests) {
        reads.push({ ...(await readers.get(node)(request)), index: reads.length });
      }
      return reads;
    }),
  );
  return ofNodes.flat();
}

/**
 * Finds what is not true. Where a node may still answer as before, it is asked until it is right or
 * the time is over.
 *
 * @param reads of `readEach`
 * @param truths of the requests, in their order
 * @param written what was written just before, where something was, and what was true `before` it
 */
export async function checkReads(soak, reads, { truths, written }) {
  const check = async (first) => {
    const { node, request, index } = first;
    const truth = truths[index];
    let read = first;
    while (!isRight(read, truth) && read.startedAt < soak.timeline.rightFrom(node)) {
      soak.tally.countAnswer(read, { isJudged: false });
      noteOld(soak.tally, read, written);
      await pause(RETRY_MS);
      read = await soak.readers.get(node)(request);
    }
    soak.tally.countAnswer(read, { isJudged: true });
    if (!isRight(read, truth)) noteStale(soak, read, truth, written);
  };
  await Promise.all(reads.map(check));
}

/**
 * Judges what was read while something was written: what began when all of it had to be seen, and
 * what ended before it began. What lies between may be one or the other.
 *
 * @param around `rightBefore`, by node, from when on answers had to be right before the writes
 */
export function judgeMeanwhile(soak, reads, { truths, written, rightBefore, requests }) {
  for (const read of reads) {
    const index = requests.indexOf(read.request);
    const truth = findTruth(read, {
      ...{ before: written.before[index], after: truths[index], startedAt: written.startedAt },
      ...{
        rightBefore: rightBefore.get(read.node),
        rightAfter: soak.timeline.rightFrom(read.node),
      },
    });
    soak.tally.countAnswer(read, { isJudged: truth !== null });
    if (isRight(read, truths[index])) continue;
    noteOld(soak.tally, read, written);
    if (truth !== null && !isRight(read, truth)) noteStale(soak, read, truth, written);
  }
}

function findTruth(read, { before, after, startedAt, rightBefore, rightAfter }) {
  if (read.startedAt >= rightAfter) return after;
  return read.endedAt <= startedAt && read.startedAt >= rightBefore ? before : null;
}

/** An answer that is not true any more, though it may still be given. */
function noteOld(tally, { startedAt }, written) {
  if (written !== undefined) {
    tally.noteUnseen({ ms: startedAt - written.endedAt, allowedMs: written.allowedMs });
  }
}

function noteStale({ tally, timeline }, read, truth, written) {
  const lateMs = read.startedAt - timeline.rightFrom(read.node);
  tally.noteStale({ read, truth, lateMs, writes: written?.writes ?? [] });
}
