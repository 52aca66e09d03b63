import type { Attribute, AttributeType } from '../../visitor/attribute';
import { readDate } from './date';
import { readNumber } from './number';
import { hasTooManyMarks, normalizeText } from './text';

/**
 * An attribute's value in the form that operators compare: text and the members of lists
 * normalized, dates in milliseconds since 1970.
 */
export type Known = string | number | boolean | ReadonlySet<string>;

/**
 * Brings a raw value into comparable form; `null` when it is not of the attribute's type, or a text
 * that says nothing or cannot be read.
 */
export type ReadKnown = (raw: unknown) => Known | null;

const READERS: Record<AttributeType, (caseSensitive: boolean) => ReadKnown> = {
  text: (caseSensitive) => (raw) => readText(raw, caseSensitive) || null,
  number: () => readNumber,
  boolean: () => (raw) => (typeof raw === 'boolean' ? raw : null),
  date: () => readDate,
  list: (caseSensitive) => (raw) => readList(raw, caseSensitive),
};

/** The reader for one attribute's values. */
export function readerFor(attribute: Attribute): ReadKnown {
  return READERS[attribute.type](attribute.caseSensitive === true);
}

/** The text in comparable form, empty where it says nothing; `null` for what is no text. */
function readText(raw: unknown, caseSensitive: boolean): string | null {
  if (typeof raw !== 'string' || hasTooManyMarks(raw)) return null;
  return normalizeText(raw, caseSensitive);
}

/** An empty list says that there is nothing; a list of nothing but empty texts does not say so much. */
function readList(raw: unknown, caseSensitive: boolean): ReadonlySet<string> | null {
  if (!Array.isArray(raw)) return null;
  const members = new Set<string>();
  for (const member of raw as unknown[]) {
    const text = readText(member, caseSensitive);
    if (text === null) return null;
    if (text !== '') members.add(text);
  }
  return members.size === 0 && raw.length > 0 ? null : members;
}
