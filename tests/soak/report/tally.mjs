const MAX_FAULTS = 10;

/** Counts what the soak does, and collects what it finds. */
export function createTally() {
  const writes = new Map();
  const counts = { refused: 0, rounds: 0, answers: 0, judged: 0, fromClient: 0, breaks: 0 };
  const faults = [];
  const unseenMs = new Map();
  return {
    writes,
    counts,
    faults,
    countWrite: (name) => writes.set(name, (writes.get(name) ?? 0) + 1),
    countRefusal: () => (counts.refused += 1),
    countRound: () => (counts.rounds += 1),
    countBreak: () => (counts.breaks += 1),

    /** An answer came; only those are judged of which it is known what they must be. */
    countAnswer(read, { isJudged }) {
      counts.answers += 1;
      if (isJudged) counts.judged += 1;
      if (read.answer.isFromClient) counts.fromClient += 1;
      if (read.answer.status >= 500) faults.push({ kind: 'error', read });
    },

    /** What was written was not seen yet by a request that began that long after. */
    noteUnseen: ({ ms, allowedMs }) =>
      unseenMs.set(allowedMs, Math.max(unseenMs.get(allowedMs) ?? 0, Math.round(ms))),
    /** The longest that it took, of writes that may take so long. */
    getUnseenMs: (allowedMs) => unseenMs.get(allowedMs) ?? 0,

    noteStale: (found) => faults.push({ kind: 'stale', round: counts.rounds, ...found }),
    noteFault: (text) => faults.push({ kind: 'other', text }),

    /** Whether more of the same would say no more. */
    isEnough: () => faults.length >= MAX_FAULTS,
    countWrites: () => [...writes.values()].reduce((sum, count) => sum + count, 0),
  };
}
