/** Neighbours in a circle of `size` places, from the first to the last, both included. */
export interface Run {
  first: number;
  last: number;
  length: number;
}

/**
 * The runs of neighbours among places in a circle, such as the hours of a day: 22, 23, 0 and 1 are one
 * run from 22 to 1. In the order in which they begin, the one that goes round last.
 */
export function findRuns(places: readonly number[], size: number): Run[] {
  const taken = new Set(places);
  if (taken.size >= size) {
    return [{ first: 0, last: size - 1, length: size }];
  }
  const starts = [...taken]
    .filter((place) => !taken.has((place - 1 + size) % size))
    .sort((a, b) => a - b);
  return starts.map((first) => {
    let length = 1;
    while (taken.has((first + length) % size)) {
      length += 1;
    }
    return { first, last: (first + length - 1) % size, length };
  });
}
