import type { Attribute } from '../../visitor/attribute';
import { WEEKDAYS } from '../../visitor/weekdays';
import { readDateSpan } from '../values/date';
import { readNumber } from '../values/number';
import { readPeriod } from '../values/period';
import { fillTemplate, joinList } from './phrase';
import type { Words } from './words/words';

/** Stands for what cannot be told. */
export const GAP = '…';

const MAX_TEXT_LENGTH = 60;
const MAX_LISTED = 10;

const A_MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

/** A text in quotes, cut where it gets long. */
export function quoteText(value: unknown, { quotes: [open, close] }: Words): string {
  if (typeof value !== 'string' || value.trim() === '') return GAP;
  const text = value.trim();
  const shown = text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}${GAP}` : text;
  return `${open}${shown}${close}`;
}

/** A whole value by the name that people know it by: "Norway", "Saturday"; else in quotes. */
export function nameValue(value: unknown, attribute: Attribute | undefined, words: Words): string {
  if (typeof value !== 'string') return GAP;
  const text = value.trim();
  const name = findName(text, attribute, words);
  return name ?? quoteText(text, words);
}

/** The values of a list by `name`, joined; of a long list the first ones and how many more. */
export function listValues(
  value: unknown,
  conjunction: string,
  words: Words,
  name: (member: unknown) => string,
): string {
  if (!Array.isArray(value) || value.length === 0) return GAP;
  const listed = value.slice(0, MAX_LISTED).map(name);
  const more = value.length - listed.length;
  const others = more > 0 ? [fillTemplate(words.others, { v: formatNumber(more, words) })] : [];
  return joinList([...listed, ...others], conjunction);
}

export function formatNumber(value: unknown, words: Words): string {
  const number = readNumber(value);
  return number === null ? GAP : new Intl.NumberFormat(words.intlLocale).format(number);
}

/** "1 March 2026", or with the time of day, in UTC. */
export function formatDate(value: unknown, words: Words): string {
  const span = readDateSpan(value);
  if (span === null) return GAP;
  const isDay = span.lastMs > span.startMs;
  const options = isDay ? {} : ({ timeStyle: 'short' } as const);
  const format = new Intl.DateTimeFormat(words.intlLocale, {
    dateStyle: 'long',
    timeZone: 'UTC',
    ...options,
  });
  return `${format.format(span.startMs)}${isDay ? '' : ' UTC'}`;
}

export function formatPeriod(value: unknown, words: Words): string {
  const period = readPeriod(value);
  if (period === null) return GAP;
  const [one, many] = words.periods[period.unit];
  if (period.amount === 1) return one;
  return fillTemplate(many, { v: formatNumber(period.amount, words) });
}

function findName(text: string, attribute: Attribute | undefined, words: Words): string | null {
  switch (attribute?.format) {
    case 'country':
      return displayName('region', text.toUpperCase(), words);
    case 'language':
      return displayName('language', text, words);
    case 'weekday':
      return weekdayName(text.toLowerCase(), words);
    default: {
      const wanted = text.toLowerCase();
      const isWanted = (value: string | number): boolean => String(value).toLowerCase() === wanted;
      return attribute?.values?.find(({ value }) => isWanted(value))?.label ?? null;
    }
  }
}

function displayName(type: 'region' | 'language', code: string, words: Words): string | null {
  try {
    return namesOf(type, words.intlLocale).of(code) ?? null;
  } catch {
    return null; // not a code at all
  }
}

// Making one takes longer than the whole sentence. There are two a language.
const NAMES = new Map<string, Intl.DisplayNames>();

function namesOf(type: 'region' | 'language', locale: string): Intl.DisplayNames {
  const key = `${type} ${locale}`;
  const names = NAMES.get(key) ?? new Intl.DisplayNames([locale], { type, fallback: 'none' });
  NAMES.set(key, names);
  return names;
}

function weekdayName(weekday: string, words: Words): string | null {
  const index = WEEKDAYS.findIndex((known) => known === weekday);
  if (index < 0) return null;
  const format = new Intl.DateTimeFormat(words.intlLocale, { weekday: 'long', timeZone: 'UTC' });
  return format.format(A_MONDAY_MS + index * DAY_MS);
}
