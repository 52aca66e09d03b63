const DAY_MS = 86_400_000;

/** How many changes the journal keeps, and for how many days. */
export interface KeptChanges {
  changes: number;
  days: number;
}

/** When the oldest change was made that is kept; milliseconds since the epoch. */
export function findOldestKept({ days }: KeptChanges): number {
  return Date.now() - days * DAY_MS;
}

/**
 * The rows that are too old or too many, by id. The last one is never among them.
 *
 * @param rows the newest first
 */
export function findOutdated(
  rows: readonly { id: number; at: number | string }[],
  bounds: KeptChanges,
): number[] {
  const oldest = findOldestKept(bounds);
  return rows
    .slice(1)
    .filter(({ at }, index) => index + 1 >= bounds.changes || Number(at) < oldest)
    .map(({ id }) => id);
}
