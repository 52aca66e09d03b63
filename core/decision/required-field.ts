/**
 * How a field that must have a value can be without one: `value` by having none, `entries` by an
 * empty list as well, since it holds blocks, files, entries or paragraphs. An empty list in JSON is
 * a value.
 */
export type RequiredField = 'value' | 'entries';

/** Tells whether a field that must have a value has none. False and zero are values. */
export function isWithoutValue(value: unknown, field: RequiredField): boolean {
  if (value === null || value === undefined || value === '') {
    return true;
  }
  return field === 'entries' && Array.isArray(value) && value.length === 0;
}
