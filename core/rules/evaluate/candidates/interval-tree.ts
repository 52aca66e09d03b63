import type { NumberList } from './number-list';

/** Something, by its number, that is found by any value from `low` to `high`, both included. */
export interface Interval {
  low: number;
  high: number;
  item: number;
}

/**
 * A centred interval tree: the intervals around a value in the middle, sorted by their ends, with
 * those that lie wholly below and wholly above it as trees of their own. All that hold a value are
 * found in logarithmic time and the time that it takes to list them.
 */
export interface IntervalTree {
  center: number;
  /** Of the intervals around the centre, from the lowest end on. */
  lows: number[];
  itemsByLow: number[];
  /** The same intervals from the highest end on. */
  highs: number[];
  itemsByHigh: number[];
  below: IntervalTree | null;
  above: IntervalTree | null;
}

/** `null` if there are no intervals. */
export function buildIntervalTree(intervals: readonly Interval[]): IntervalTree | null {
  if (intervals.length === 0) {
    return null;
  }
  const ends = intervals.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const center = ends.sort(compare)[ends.length >> 1] ?? 0;
  const around = intervals.filter(({ low, high }) => low <= center && center <= high);
  const byLow = [...around].sort((a, b) => compare(a.low, b.low));
  const byHigh = [...around].sort((a, b) => compare(b.high, a.high));
  return {
    center,
    lows: byLow.map(({ low }) => low),
    itemsByLow: byLow.map(({ item }) => item),
    highs: byHigh.map(({ high }) => high),
    itemsByHigh: byHigh.map(({ item }) => item),
    below: buildIntervalTree(intervals.filter(({ high }) => high < center)),
    above: buildIntervalTree(intervals.filter(({ low }) => low > center)),
  };
}

/** Adds the items of the intervals that hold the value to `found`. */
export function findIntervals(root: IntervalTree, value: number, found: NumberList): void {
  let tree: IntervalTree | null = root;
  while (tree !== null) {
    if (value < tree.center) {
      const { lows, itemsByLow } = tree;
      for (let i = 0; i < lows.length && lows[i]! <= value; i += 1) {
        found.add(itemsByLow[i]!);
      }
      tree = tree.below;
    } else {
      const { highs, itemsByHigh } = tree;
      for (let i = 0; i < highs.length && highs[i]! >= value; i += 1) {
        found.add(itemsByHigh[i]!);
      }
      tree = value === tree.center ? null : tree.above;
    }
  }
}

// The difference of two infinities is no number.
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
