import { readDateSpan } from '../values/date';
import { readNumber } from '../values/number';

// Longer ones are read by their exponent.
const MAX_PLAIN = 1e15;
const MIN_PLAIN = 1e-7;

/** Digits enough to tell any two numbers apart. */
const SIGNIFICANT_DIGITS = 17;

/** A number with all its digits, as the locale writes it; `null` for what is none. */
export function formatNumberIn(value: unknown, locale: string): string | null {
  const number = readNumber(value);
  if (number === null) {
    return null;
  }
  const size = Math.abs(number);
  const isPlain = size === 0 || (size >= MIN_PLAIN && size < MAX_PLAIN);
  const format = new Intl.NumberFormat(locale, {
    maximumSignificantDigits: SIGNIFICANT_DIGITS,
    ...(!isPlain && { notation: 'scientific' as const }),
  });
  return format.format(size === 0 ? 0 : number);
}

const MINUTES = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const MINUTE_MS = 60 * 1000;
const SECOND_MS = 1000;

/**
 * "1 March 2026", or with the time of day in UTC, to the second or the millisecond where it says so;
 * `null` for what is no date.
 */
export function formatDateIn(
  value: unknown,
  locale: string,
  dateStyle: 'long' | 'medium' = 'long',
): string | null {
  const span = readDateSpan(value);
  if (span === null) {
    return null;
  }
  const { startMs, lastMs } = span;
  if (lastMs > startMs) {
    return createDateFormat(locale, { dateStyle }).format(startMs);
  }
  const format =
    startMs % MINUTE_MS === 0
      ? createDateFormat(locale, { dateStyle, timeStyle: 'short' })
      : createDateFormat(locale, {
          day: 'numeric',
          month: dateStyle === 'long' ? 'long' : 'short',
          year: 'numeric',
          ...MINUTES,
          second: '2-digit',
          ...(startMs % SECOND_MS !== 0 && { fractionalSecondDigits: 3 }),
        });
  return `${format.format(startMs)} UTC`;
}

function createDateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
}
