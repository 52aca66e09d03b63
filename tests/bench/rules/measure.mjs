const ROUNDS = 301;

// Shorter than the time slices of a busy machine, so that most rounds are not interrupted.
const ROUND_MS = 0.5;

// Until then V8 has settled on how to compile what runs often.
const WARM_UP_MS = 600;

/**
 * Measures pieces of work side by side: they take turns in many short rounds, so that whatever else
 * the machine does meets all of them alike. Each has a list of steps, which are gone through from
 * round to round.
 *
 * @param {Record<string, { length: number, run(index: number): void }>} works
 * @param {{ rounds?: number }} [options] the number of rounds, where it is not 301
 * @returns {Record<string, number>} the median time of one step, in nanoseconds, by name
 */
export function measure(works, { rounds = ROUNDS } = {}) {
  const entries = Object.entries(works).map(([name, { length, run }]) => {
    let next = 0;
    const runSteps = (count) => {
      const start = process.hrtime.bigint();
      for (let i = 0; i < count; i += 1) {
        run(next);
        next = next + 1 === length ? 0 : next + 1;
      }
      return Number(process.hrtime.bigint() - start) / count;
    };
    return { name, runSteps, stepsPerRound: warmUp(runSteps, length), times: [] };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const { runSteps, stepsPerRound, times } of entries) times.push(runSteps(stepsPerRound));
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, median(times)]));
}

/** Goes through all steps at least once, and answers how many of them fill a round. */
function warmUp(runSteps, length) {
  const endMs = performance.now() + WARM_UP_MS;
  let fastest = runSteps(length);
  while (performance.now() < endMs) fastest = Math.min(fastest, runSteps(length));
  return Math.max(1, Math.round((ROUND_MS * 1e6) / fastest));
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}
