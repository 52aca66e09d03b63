import { errors } from '@strapi/utils';

/** What Strapi's parser of queries takes; it would drop the rest without a word. */
const MAX_DEPTH = 20;
const MAX_VALUES = 1_000;

/**
 * Writes a query that came as JSON in the form in which it stands in a URL, so that Strapi reads the
 * one as it reads the other: `{ filters: { title: { $eq: 'a' } } }` is `filters[title][$eq]=a`. An
 * empty list or object is nothing there, and `null` is a name without a value.
 *
 * @throws ValidationError for a query that is too deep or too long to be read as a whole
 */
export function writeQueryString(query: Readonly<Record<string, unknown>>): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(query)) {
    writeValue(encodeURIComponent(key), value, 0, parts);
  }
  return parts.join('&');
}

function writeValue(name: string, value: unknown, depth: number, parts: string[]): void {
  if (typeof value !== 'object' || value === null) {
    if (parts.length >= MAX_VALUES) {
      throw new errors.ValidationError(
        `The key "query" holds more than ${MAX_VALUES} values, which is more than is read.`,
      );
    }
    parts.push(
      value === null ? name : `${name}=${encodeURIComponent(value as string | number | boolean)}`,
    );
    return;
  }
  if (depth >= MAX_DEPTH) {
    throw new errors.ValidationError(
      `The key "query" is nested deeper than ${MAX_DEPTH} levels, which is more than is read.`,
    );
  }
  for (const [key, item] of Object.entries(value)) {
    writeValue(`${name}[${encodeURIComponent(key)}]`, item, depth + 1, parts);
  }
}
