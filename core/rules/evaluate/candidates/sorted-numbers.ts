/** How many of the numbers, lowest first, are below `limit`. */
export function countBelow(sorted: readonly number[], limit: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < limit) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return from;
}

/** How many of the numbers, lowest first, are at most `limit`. */
export function countUpTo(sorted: readonly number[], limit: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= limit) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return from;
}

/** At most `count` of the numbers, lowest first, with about as many of them between each two. */
export function pickEvenly(sorted: readonly number[], count: number): number[] {
  if (sorted.length <= count) {
    return [...sorted];
  }
  return Array.from({ length: count }, (_, i) => sorted[Math.floor((i * sorted.length) / count)]!);
}
