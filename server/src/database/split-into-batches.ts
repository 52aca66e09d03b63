/** Small enough for the limit on bound values of every database, with several values a row. */
const BATCH_SIZE = 100;

/** The items in groups small enough for one statement on every database. */
export function splitIntoBatches<T>(items: readonly T[], size = BATCH_SIZE): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
