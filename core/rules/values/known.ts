import type { Attribute, AttributeType } from '../../visitor/attribute';
import { readDate } from './date';
import { readNumber } from './number';
import { normalizeText } from './text';

/**
 * An attribute's value in the form that operators compare: text and the members of lists
 * normalized, dates in milliseconds since 1970.
 */
export type Known = string | number | boolean | ReadonlySet<string>;

/** Brings a raw value into comparable form; `null` when it is not of the attribute's type. */
export type ReadKnown = (raw: unknown) => Known | null;

const READERS: Record<AttributeType, (caseSensitive: boolean) => ReadKnown> = {
  text: (caseSensitive) => (raw) =>
    typeof raw === 'string' ? normalizeText(raw, caseSensitive) : null,
  number: () => readNumber,
  boolean: () => (raw) => (typeof raw === 'boolean' ? raw : null),
  date: () => readDate,
  list: (caseSensitive) => (raw) => readList(raw, caseSensitive),
};

/** The reader for one attribute's values. */
export function readerFor(attribute: Attribute): ReadKnown {
  return READERS[attribute.type](attribute.caseSensitive === true);
}

function readList(raw: unknown, caseSensitive: boolean): ReadonlySet<string> | null {
  if (!Array.isArray(raw)) return null;
  const members = new Set<string>();
  for (const member of raw as unknown[]) {
    if (typeof member !== 'string') return null;
    members.add(normalizeText(member, caseSensitive));
  }
  return members;
}
