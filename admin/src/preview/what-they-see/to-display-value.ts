import type { MediaFile, RelatedEntry } from '../../../../core/contracts/preview/types';
import { blocksToText } from './blocks-to-text';

/** A value as it is shown to people. */
export type DisplayValue =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'date'; value: Date; hasTime: boolean }
  | { kind: 'files'; files: readonly MediaFile[] }
  | { kind: 'related'; entries: readonly RelatedEntry[] };

/** A field's value, as the server shows it, in a form that can be drawn without knowing the type. */
export function toDisplayValue(type: string, value: unknown): DisplayValue {
  if (value === null || value === undefined || value === '') {
    return { kind: 'empty' };
  }
  switch (type) {
    case 'media':
      return Array.isArray(value) && value.length > 0
        ? { kind: 'files', files: value as MediaFile[] }
        : { kind: 'empty' };
    case 'relation':
      return Array.isArray(value) && value.length > 0
        ? { kind: 'related', entries: value as RelatedEntry[] }
        : { kind: 'empty' };
    case 'blocks':
      return toText(blocksToText(value));
    case 'json':
      return { kind: 'code', text: JSON.stringify(value, null, 2) };
    case 'date':
    case 'datetime':
    case 'timestamp':
      return toDate(value, type !== 'date');
    default:
      return toPlainValue(value);
  }
}

function toPlainValue(value: unknown): DisplayValue {
  if (typeof value === 'boolean') {
    return { kind: 'boolean', value };
  }
  if (typeof value === 'number') {
    return { kind: 'number', value };
  }
  return typeof value === 'string'
    ? toText(value)
    : { kind: 'code', text: JSON.stringify(value, null, 2) };
}

function toText(text: string): DisplayValue {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

/** A date without a time is a day, wherever the reader is; so it is read in the reader's zone. */
function toDate(value: unknown, hasTime: boolean): DisplayValue {
  const text = typeof value === 'number' ? value : String(value);
  const date = new Date(hasTime ? text : `${text}T00:00:00`);
  return Number.isNaN(date.getTime())
    ? { kind: 'text', text: String(value) }
    : { kind: 'date', value: date, hasTime };
}
