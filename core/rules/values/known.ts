import type { Attribute, AttributeType } from '../../visitor/attribute';
import { readDate, readDayStart } from './date';
import { listLanguages } from './language';
import { readNumber } from './number';
import { hasTooManyMarks, normalizeText } from './text';

/**
 * An attribute's value in the form that operators compare: text and the members of lists
 * normalized, dates in milliseconds since 1970, a language as the set of all that it is.
 */
export type Known = string | number | boolean | ReadonlySet<string>;

/**
 * Brings a raw value into comparable form; `null` when it is not of the attribute's type, or a text
 * that says nothing or cannot be read.
 */
export type ReadKnown = (raw: unknown) => Known | null;

const READERS: Record<AttributeType, (attribute: Attribute) => ReadKnown> = {
  text:
    ({ caseSensitive = false }) =>
    (raw) =>
      readText(raw, caseSensitive) || null,
  number: () => readNumber,
  boolean: () => (raw) => (typeof raw === 'boolean' ? raw : null),
  date: ({ format }) => (format === 'day' ? readDayStart : readDate),
  list:
    ({ caseSensitive }) =>
    (raw) =>
      readList(raw, caseSensitive === true),
  // A visitor cannot say which segments it belongs to.
  segment: () => () => null,
};

const LANGUAGE_READERS: Partial<Record<AttributeType, ReadKnown>> = {
  text: (raw) => (typeof raw === 'string' ? readLanguages([raw]) : null),
  list: (raw) => (Array.isArray(raw) ? readLanguages(raw) : null),
};

/** The reader for one attribute's values. */
export function readerFor(attribute: Attribute): ReadKnown {
  const ofLanguages = attribute.format === 'language' && LANGUAGE_READERS[attribute.type];
  if (ofLanguages) {
    return ofLanguages;
  }
  return READERS[attribute.type](attribute);
}

/** The text in comparable form, empty where it says nothing; `null` for what is no text. */
function readText(raw: unknown, caseSensitive: boolean): string | null {
  if (typeof raw !== 'string' || hasTooManyMarks(raw)) {
    return null;
  }
  return normalizeText(raw, caseSensitive);
}

/** An empty list says that there is nothing; a list of nothing but empty texts does not say so much. */
function readList(raw: unknown, caseSensitive: boolean): ReadonlySet<string> | null {
  if (!Array.isArray(raw)) {
    return null;
  }
  return readMembers(raw, (member) => [readText(member, caseSensitive)]);
}

function readLanguages(raw: readonly unknown[]): ReadonlySet<string> | null {
  return readMembers(raw, (member) => {
    if (typeof member !== 'string' || hasTooManyMarks(member)) {
      return [null];
    }
    return listLanguages(member);
  });
}

/** All texts that `read` gives but the empty ones; `null` where one of them is `null`. */
function readMembers(
  raw: readonly unknown[],
  read: (member: unknown) => readonly (string | null)[],
): ReadonlySet<string> | null {
  const members = new Set<string>();
  for (const member of raw) {
    for (const text of read(member)) {
      if (text === null) {
        return null;
      }
      if (text !== '') {
        members.add(text);
      }
    }
  }
  return members.size === 0 && raw.length > 0 ? null : members;
}
