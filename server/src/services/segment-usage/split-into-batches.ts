/** SQLite allows 999 variables in a statement where it was built the old way. */
const BATCH_SIZE = 500;

/** The ids in groups small enough for one `in (…)` on every database. */
export function splitIntoBatches(ids: readonly number[], size = BATCH_SIZE): number[][] {
  const batches: number[][] = [];
  for (let start = 0; start < ids.length; start += size) {
    batches.push(ids.slice(start, start + size));
  }
  return batches;
}
