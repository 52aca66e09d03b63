/** Deeper than any query that Strapi's parser lets through. */
const MAX_DEPTH = 30;

/** Tells whether a value is told apart by its JSON: no dates, functions, cycles or class instances. */
export function isPlainJson(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object') {
    return ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
  }
  if (value === null || depth > MAX_DEPTH) {
    return value === null;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = Array.isArray(value) || prototype === Object.prototype || prototype === null;
  return isPlain && Object.values(value).every((item) => isPlainJson(item, depth + 1));
}
