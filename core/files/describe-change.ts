import type { ChangedEntry, ChangedField, FileChange, FileNote } from '../contracts/files';
import type { PlaceStep } from '../contracts/journal/types';
import type { Language } from '../text/languages';
import { FILE_WORDS, type FileWords } from './words';

/** As much of a text as a sentence shows; rules are sentences themselves, and cut already. */
const SHOWN_LENGTH = 60;
const SHOWN_RULE_LENGTH = 1000;

/**
 * Tells a change of an import in words: “Page “Home” (en), Hero 1: variant for Visitors from Norway
 * is new”. The sentence is text: escape it for HTML.
 */
export function describeChange(change: FileChange, locale: Language = 'en'): string {
  const words = FILE_WORDS[locale];
  if (change.kind === 'segment') {
    const subject = fill(words.segment, { name: quote(change.name, words) });
    if (change.action === 'changed') {
      return `${subject}: ${describeFields(change.fields.map(fillIn), words)}`;
    }
    const rule = change.fields.find(({ name }) => name === 'rule')?.after;
    const tail = typeof rule === 'string' ? `: ${rule}` : '';
    return `${subject} ${change.action === 'added' ? words.added : words.removed}${tail}`;
  }
  const subject = describePlace(change.entry, change.place, words);
  if (change.kind === 'block') {
    const gap = change.action === 'reordered' ? ': ' : ' ';
    return `${subject}${gap}${words.block[change.action]}`;
  }
  const { label, segments, action, fields } = change;
  const name =
    label === null || label === '' ? segments.join(', ') || words.nobody : quote(label, words);
  const sentence = `${subject}: ${fill(words.variant, { name })} ${words.is[action]}`;
  const told = action === 'removed' ? '' : describeFields(withoutNames(fields, action), words);
  return told === '' ? sentence : `${sentence}: ${told}`;
}

/** Tells what somebody should know besides, as a whole sentence. */
export function describeNote(note: FileNote, locale: Language = 'en'): string {
  const words = FILE_WORDS[locale];
  switch (note.kind) {
    case 'only-here': {
      const { entry, count } = note;
      return entry === null
        ? fill(words.note.onlyHereSegments, { count: String(count) })
        : fill(words.note.onlyHere, {
            count: String(count),
            entry: describePlace(entry, [], words),
          });
    }
    case 'content-differs':
      return fill(words.note['content-differs'], {
        entry: describePlace(note.entry, note.place, words),
      });
    case 'not-published':
      return fill(words.note[note.reason], { entry: describePlace(note.entry, [], words) });
    default:
      return '';
  }
}

/** What a segment does not say is empty, or off. */
function fillIn({ name, before, after }: ChangedField): ChangedField {
  const nothing = name === 'active' || name === 'archived' ? false : null;
  return { name, before: before ?? nothing, after: after ?? nothing };
}

/** Whom a new variant is for is said already. */
function withoutNames(fields: readonly ChangedField[], action: string): readonly ChangedField[] {
  return action === 'added'
    ? fields.filter(({ name }) => name !== 'variantSegments' && name !== 'variantLabel')
    : fields;
}

function describePlace(
  { typeName, title, documentId, locale }: ChangedEntry,
  place: readonly PlaceStep[],
  words: FileWords,
): string {
  const entry = `${typeName} ${quote(title ?? documentId, words)}${locale === null ? '' : ` (${locale})`}`;
  const blocks = place.map(({ name, position }) => `${name} ${position}`).join(' › ');
  return blocks === '' ? entry : `${entry}, ${blocks}`;
}

function describeFields(fields: readonly ChangedField[], words: FileWords): string {
  return fields.map((field) => describeField(field, words)).join('; ');
}

function describeField(field: ChangedField, words: FileWords): string {
  const names: Readonly<Record<string, string>> = words.names;
  const name = Object.hasOwn(names, field.name) ? (names[field.name] ?? field.name) : field.name;
  const length = field.name === 'rule' ? SHOWN_RULE_LENGTH : SHOWN_LENGTH;
  const before = describeValue(field.before, words, length);
  const after = describeValue(field.after, words, length);
  if (!Object.hasOwn(field, 'after')) {
    return fill(words.reset, { name });
  }
  return Object.hasOwn(field, 'before') && before !== after
    ? fill(words.field, { name, before, after })
    : fill(words.setTo, { name, after });
}

function describeValue(value: unknown, words: FileWords, length: number): string {
  switch (typeof value) {
    case 'string':
      return value === '' ? words.empty : quote(value, words, length);
    case 'number':
      return String(value);
    case 'boolean':
      return value ? words.yes : words.no;
    default:
      return value === null || value === undefined ? words.empty : words.newContent;
  }
}

function quote(
  text: string,
  { quotes: [open, close] }: FileWords,
  length: number = SHOWN_LENGTH,
): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.length > length ? `${line.slice(0, length).trimEnd()}…` : line;
  return `${open}${shown}${close}`;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}
