/** SQLite allows 999 variables in a statement where it was built the old way. */
const BATCH_SIZE = 500;

/** The items in groups small enough for one `in (…)` on every database. */
export function splitIntoBatches<T>(items: readonly T[], size = BATCH_SIZE): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
