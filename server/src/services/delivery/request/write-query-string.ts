import { errors } from '@strapi/utils';
import { stringify } from 'qs';

/** What Strapi's parser of queries takes; it would drop the rest without a word. */
const MAX_DEPTH = 20;
const MAX_VALUES = 1_000;

/**
 * Writes a query that came as JSON in the form in which it stands in a URL, so that Strapi reads the
 * one as it reads the other: `{ filters: { title: { $eq: 'a' } } }` is `filters[title][$eq]=a`, with
 * its brackets escaped. An empty list or object is nothing there, and `null` is a name without a value.
 *
 * @throws ValidationError for a query that is too deep or too long to be read as a whole
 */
export function writeQueryString(query: Readonly<Record<string, unknown>>): string {
  const count = Object.values(query).reduce<number>((sum, value) => sum + countValues(value, 0), 0);
  if (count > MAX_VALUES) {
    throw new errors.ValidationError(
      `The key "query" holds more than ${MAX_VALUES} values, which is more than is read.`,
    );
  }
  return stringify(query, { strictNullHandling: true });
}

function countValues(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) {
    return 1;
  }
  if (depth >= MAX_DEPTH) {
    throw new errors.ValidationError(
      `The key "query" is nested deeper than ${MAX_DEPTH} levels, which is more than is read.`,
    );
  }
  return Object.values(value).reduce<number>((sum, item) => sum + countValues(item, depth + 1), 0);
}
