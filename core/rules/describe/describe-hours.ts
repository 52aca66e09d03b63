import { readNumber } from '../values/number';
import { findRuns } from './find-runs';
import type { Saying } from './sayings';

const HOURS = 24;

/** The same comparison the other way round. */
const OPPOSITE_BOUNDS: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/**
 * Tells hours of the day by the clock: "at most 17" is "before 18:00", and "22 to 6" is the night. One
 * saying for each stretch of the day; `null` for what is no hour, or reads better as a number.
 */
export function describeHours(
  operator: string,
  isNegated: boolean,
  value: unknown,
): Saying[] | null {
  const bound = isNegated ? OPPOSITE_BOUNDS[operator] : operator;
  switch (bound ?? operator) {
    case '=':
      return formatRange(isNegated, value, value);
    case 'in':
      return formatList(isNegated, value);
    case 'between':
      return Array.isArray(value) && value.length === 2
        ? formatRange(isNegated, value[0], value[1])
        : null;
    case '<':
      return formatBound('before', value, 0);
    case '<=':
      return formatBound('before', value, 1);
    case '>':
      return formatBound('after', value, 1);
    case '>=':
      return formatBound('after', value, 0);
    default:
      return null;
  }
}

function formatRange(isNegated: boolean, first: unknown, last: unknown): Saying[] | null {
  const from = readHour(first);
  const to = readHour(last);
  if (from === null || to === null) {
    return null;
  }
  const template = isNegated ? 'notBetween' : 'between';
  return [{ template, texts: { a: `${pad(from)}:00`, b: `${pad(to)}:59` } }];
}

function formatList(isNegated: boolean, value: unknown): Saying[] | null {
  const hours: (number | null)[] = Array.isArray(value) ? value.map(readHour) : [];
  const known = hours.filter((hour) => hour !== null);
  if (known.length === 0 || known.length < hours.length) {
    return null;
  }
  return findRuns(known, HOURS).flatMap(
    ({ first, last }) => formatRange(isNegated, first, last) ?? [],
  );
}

function formatBound(template: 'before' | 'after', value: unknown, added: number): Saying[] | null {
  const hour = readHour(value);
  if (hour === null || hour + added >= HOURS) {
    return null;
  }
  return [{ template, texts: { v: `${pad(hour + added)}:00` } }];
}

function readHour(value: unknown): number | null {
  const hour = readNumber(value);
  return hour !== null && Number.isInteger(hour) && hour >= 0 && hour < HOURS ? hour : null;
}

function pad(hour: number): string {
  return String(hour).padStart(2, '0');
}
