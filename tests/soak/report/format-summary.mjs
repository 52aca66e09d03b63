import { LINKED_ALLOWED_MS, UNLINKED_ALLOWED_MS } from '../rounds/promises.mjs';

const toMegabytes = (bytes) => (bytes / 2 ** 20).toFixed(1);
const count = (number) => number.toLocaleString('en');

/** One line on how far it is. */
export function formatProgress({ tally, memory, startedAt }) {
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const bytes = memory.latest().map((latest) => toMegabytes(latest ?? 0));
  return [
    `${String(seconds).padStart(5)} s`,
    `${count(tally.countWrites())} writes`,
    `${count(tally.counts.answers)} answers, ${count(tally.counts.judged)} compared`,
    `unseen for at most ${tally.getUnseenMs(LINKED_ALLOWED_MS)} ms`,
    `memory ${bytes.join(' and ')} MB`,
    `${tally.faults.length} faults`,
  ].join(' · ');
}

/** What was done and found. */
export function formatSummary({ tally, memory }) {
  const { counts, writes } = tally;
  const kinds = [...writes].sort(([a], [b]) => a.localeCompare(b));
  return [
    'Writes',
    ...kinds.map(([name, times]) => `  ${name.padEnd(34)} ${count(times).padStart(7)}`),
    `  ${'all'.padEnd(34)} ${count(tally.countWrites()).padStart(7)}`,
    `  refused beside another node's write ${count(counts.refused).padStart(6)}`,
    `Rounds ${count(counts.rounds)}, Redis stopped and started ${counts.breaks} times`,
    `Answers ${count(counts.answers)}, of them compared ${count(counts.judged)}; known to the client (304) ${count(counts.fromClient)}`,
    ...[LINKED_ALLOWED_MS, UNLINKED_ALLOWED_MS].map(
      (allowedMs, index) =>
        `Unseen by the other node, ${index === 0 ? 'linked' : 'without Redis'}: at most ${tally.getUnseenMs(allowedMs)} of ${allowedMs} ms`,
    ),
    ...memory.describe(),
  ].join('\n');
}
