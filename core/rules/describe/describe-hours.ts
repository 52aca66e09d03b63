import { readNumber } from '../values/number';
import type { Saying } from './sayings';

const LAST_HOUR = 23;

/**
 * Tells hours of the day by the clock: "at most 17" is "before 18:00". `null` for what is no hour,
 * or reads better as a number.
 */
export function describeHours(operator: string, value: unknown): Saying | null {
  switch (operator) {
    case '=':
      return sayRange('between', value, value);
    case '!=':
      return sayRange('notBetween', value, value);
    case 'between':
    case 'notBetween':
      return Array.isArray(value) && value.length === 2
        ? sayRange(operator, value[0], value[1])
        : null;
    case '<':
      return sayBound('before', value, 0);
    case '<=':
      return sayBound('before', value, 1);
    case '>':
      return sayBound('after', value, 1);
    case '>=':
      return sayBound('after', value, 0);
    default:
      return null;
  }
}

function sayRange(
  template: 'between' | 'notBetween',
  first: unknown,
  second: unknown,
): Saying | null {
  const one = readHour(first);
  const other = readHour(second);
  if (one === null || other === null) return null;
  const a = `${pad(Math.min(one, other))}:00`;
  const b = `${pad(Math.max(one, other))}:59`;
  return { template, texts: { a, b } };
}

function sayBound(template: 'before' | 'after', value: unknown, added: number): Saying | null {
  const hour = readHour(value);
  if (hour === null || hour + added > LAST_HOUR) return null;
  return { template, texts: { v: `${pad(hour + added)}:00` } };
}

function readHour(value: unknown): number | null {
  const hour = readNumber(value);
  return hour !== null && Number.isInteger(hour) && hour >= 0 && hour <= LAST_HOUR ? hour : null;
}

function pad(hour: number): string {
  return String(hour).padStart(2, '0');
}
