import { parseArgs } from 'node:util';

const USAGE = 'npm run soak -- [--seed <number>] [--minutes <number>] [--quick]';
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** By then the caches are full, however slow the machine; measured, not computed. */
const WARM_UP_ANSWERS = 8_000;

/** Long enough to see that everything runs, too short to judge the memory. */
const QUICK = {
  totalMs: 14 * SECOND_MS,
  warmUpMs: 2 * SECOND_MS,
  warmUpAnswers: 0,
  firstBreakMs: 8 * SECOND_MS,
  breakEveryMs: MINUTE_MS,
  breakMs: 3 * SECOND_MS,
  measureEveryMs: 3 * SECOND_MS,
};

/**
 * Reads the command line.
 *
 * @returns the `seed`; in milliseconds how long it runs, how much of that warms up at least, when
 *   Redis is stopped first, how often and for how long, and how often the memory is measured; and
 *   how many answers it takes at least to warm up
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string' },
      minutes: { type: 'string', default: '10' },
      quick: { type: 'boolean', default: false },
    },
  });
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  const minutes = Number(values.minutes);
  if (!Number.isInteger(seed) || !(minutes > 0)) throw new Error(USAGE);
  if (values.quick) return { seed, ...QUICK };
  const totalMs = minutes * MINUTE_MS;
  return {
    seed,
    totalMs,
    warmUpMs: Math.min(totalMs / 3, 2 * MINUTE_MS),
    warmUpAnswers: WARM_UP_ANSWERS,
    firstBreakMs: Math.min(totalMs / 2, MINUTE_MS),
    breakEveryMs: 2 * MINUTE_MS,
    breakMs: 10 * SECOND_MS,
    measureEveryMs: 5 * SECOND_MS,
  };
}
