import type { Attribute } from '../../visitor/attribute';
import { WEEKDAYS } from '../../visitor/weekdays';
import { readPeriod } from '../values/period';
import { cleanText, cutText, GAP } from './clean-text';
import { formatDateIn, formatNumberIn } from './format-value';
import { fillTemplate, joinList } from './phrase';
import type { Periods, Words } from './words/words';

export { GAP } from './clean-text';

const MAX_LISTED = 10;

const A_MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

/** A text in quotes, cut where it gets long. Its own quotes cannot end it. */
export function quoteText(value: unknown, { quotes: [open, close] }: Words): string {
  const text = typeof value === 'string' ? cleanText(value) : '';
  if (text === '') {
    return GAP;
  }
  const shown = cutText(text).replaceAll(open, '‘').replaceAll(close, '’');
  return `${open}${shown}${close}`;
}

/** A whole value by the name that people know it by: "Norway", "Saturday"; else in quotes. */
export function nameValue(value: unknown, attribute: Attribute | undefined, words: Words): string {
  if (typeof value !== 'string') {
    return GAP;
  }
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
  if (!Array.isArray(value) || value.length === 0) {
    return GAP;
  }
  const members = value as unknown[];
  const listed = members.slice(0, MAX_LISTED).map(name);
  const more = members.length - listed.length;
  const others = more > 0 ? [fillTemplate(words.others, { v: formatNumber(more, words) })] : [];
  return joinList([...listed, ...others], conjunction);
}

export function formatNumber(value: unknown, words: Words): string {
  return formatNumberIn(value, words.intlLocale) ?? GAP;
}

export function formatDate(value: unknown, words: Words): string {
  return formatDateIn(value, words.intlLocale) ?? GAP;
}

/** "30 days", for the templates of `periods`. */
export function formatPeriod(value: unknown, periods: Periods, words: Words): string {
  const period = readPeriod(value);
  if (period === null) {
    return GAP;
  }
  const [one, many] = periods[period.unit];
  if (period.amount === 1) {
    return one;
  }
  return fillTemplate(many, { v: formatNumber(period.amount, words) });
}

function findName(text: string, attribute: Attribute | undefined, words: Words): string | null {
  switch (attribute?.format) {
    case 'country':
      return countryName(text.toUpperCase(), words);
    case 'language':
      return displayName('language', text, words);
    case 'weekday':
      return weekdayName(indexOfWeekday(text), words);
    default: {
      const wanted = text.toLowerCase();
      const isWanted = (value: string | number): boolean => String(value).toLowerCase() === wanted;
      const label = attribute?.values?.find(({ value }) => isWanted(value))?.label;
      return label === undefined ? null : cleanText(label) || null;
    }
  }
}

// Codes that `Intl` has a name for, though they are no country or one that is gone: no visitor
// comes from there. Those that were replaced, such as UK, are told by what they became.
const NO_COUNTRIES: ReadonlySet<string> = new Set([
  ...['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'],
]);

/** `null` for what is not the code of a country, as visitors have it. */
function countryName(code: string, words: Words): string | null {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code)) {
    return null;
  }
  const isReplaced = Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`;
  const name = isReplaced ? null : displayName('region', code, words);
  const { article, countries } = words.countryArticle;
  return name !== null && countries.has(code) ? `${article} ${name}` : name;
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

/** The place of a weekday in the week, from Monday on; -1 for what is none. */
export function indexOfWeekday(text: string): number {
  const wanted = text.trim().toLowerCase();
  return WEEKDAYS.findIndex((day) => day === wanted);
}

/** The name of a weekday by its place in the week; `null` for a place that there is not. */
export function weekdayName(index: number, words: Words): string | null {
  if (index < 0 || index >= WEEKDAYS.length) {
    return null;
  }
  const format = new Intl.DateTimeFormat(words.intlLocale, { weekday: 'long', timeZone: 'UTC' });
  return format.format(A_MONDAY_MS + index * DAY_MS);
}
