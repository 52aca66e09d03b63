import { isRecord } from './is-record';

/** A field's value as a list, however many it holds: one value is a list of one, nothing is none. */
export function toList(value: unknown): unknown[] {
  return value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** The objects in a field's value, which may be one or a list of them. */
export function toRecords(value: unknown): Record<string, unknown>[] {
  return toList(value).filter(isRecord);
}
