import { WEEKDAYS } from '../../visitor/weekdays';
import { indexOfWeekday, listValues, weekdayName } from './describe-value';
import { findRuns } from './find-runs';
import type { Saying } from './sayings';
import type { Words } from './words/words';

/** So many days in a row are told by the first and the last. */
const MIN_RUN = 3;

/**
 * Tells a list of weekdays by those in a row, "from Friday to Monday", the others by name; `null` for
 * any other list.
 */
export function describeWeekdays(
  isNegated: boolean,
  value: unknown,
  words: Words,
): Saying[] | null {
  const days: number[] = Array.isArray(value)
    ? value.map((day) => (typeof day === 'string' ? indexOfWeekday(day) : -1))
    : [];
  if (days.length === 0 || days.includes(-1)) {
    return null;
  }
  const name = (day: unknown): string => weekdayName(Number(day), words) ?? '';
  const runs = findRuns(days, WEEKDAYS.length);
  const long = runs.filter(({ length }) => length >= MIN_RUN);
  if (long.length === 0) {
    return null;
  }
  const isInLong = (day: number): boolean =>
    long.some(({ first, length }) => (day - first + WEEKDAYS.length) % WEEKDAYS.length < length);
  const singles = [...new Set(days)].filter((day) => !isInLong(day)).sort((a, b) => a - b);
  return [
    ...(singles.length === 0
      ? []
      : [
          {
            template: isNegated ? ('isNot' as const) : ('is' as const),
            texts: { v: listValues(singles, words.or, words, name) },
          },
        ]),
    ...long.map(({ first, last }) => ({
      template: isNegated ? ('isNotFromTo' as const) : ('isFromTo' as const),
      texts: { a: name(first), b: name(last) },
    })),
  ];
}
