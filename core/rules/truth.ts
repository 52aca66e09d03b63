/**
 * Kleene's three truth values. As numbers, since `and` is then the minimum, `or` the maximum and
 * `not` the distance from the other end.
 */
export type Truth = 0 | 1 | 2;

export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

/** A truth value in words, as answers show it. */
export type TruthName = 'true' | 'false' | 'unknown';

const NAMES: Record<Truth, TruthName> = { 0: 'false', 1: 'unknown', 2: 'true' };

export function nameOfTruth(truth: Truth): TruthName {
  return NAMES[truth];
}

/** The opposite; the opposite of unknown is unknown. */
export function negateTruth(truth: Truth): Truth {
  return (TRUE - truth) as Truth;
}
