import type { Reach } from '../../operators/reach';
import {
  buildIntervalTree,
  findIntervals,
  type Interval,
  type IntervalTree,
} from './interval-tree';
import type { NumberList } from './number-list';
import { NO_VALUE, type ValueTable } from './value-table';

const NO_ITEMS = new Int32Array(0);

/** Numbers that are found where a visitor's value is within the reach that each was added with. */
export class Finder {
  private starts: Int32Array = NO_ITEMS;
  private items: Int32Array = NO_ITEMS;
  private ranges: IntervalTree | null = null;
  private added: { ids: Int32Array; item: number }[] = [];
  private intervals: Interval[] = [];

  constructor(private readonly values: ValueTable) {}

  add(reach: Reach, item: number): void {
    if (reach.kind === 'values') {
      this.added.push({ ids: this.values.idsOf(reach), item });
    } else if (reach.low <= reach.high) {
      this.intervals.push({ ...reach, item });
    }
  }

  /**
   * To be called when everything has been added, and before anything is looked for. The items of a
   * value come to lie side by side, since there may be many values with few items and the other way.
   */
  finish(): void {
    this.ranges = buildIntervalTree(this.intervals);
    const starts = new Int32Array(this.values.size + 1);
    for (const { ids } of this.added) {
      for (const id of ids) {
        starts[id + 1]! += 1;
      }
    }
    for (let i = 1; i < starts.length; i += 1) {
      starts[i]! += starts[i - 1]!;
    }
    const items = new Int32Array(starts.at(-1) ?? 0);
    const next = starts.slice();
    for (const { ids, item } of this.added) {
      for (const id of ids) {
        items[next[id]!] = item;
        next[id]! += 1;
      }
    }
    this.starts = starts;
    this.items = items;
    this.added = [];
    this.intervals = [];
  }

  /** Adds what is found by the value of that id to `found`. */
  findValue(id: number, found: NumberList): void {
    if (id === NO_VALUE) {
      return;
    }
    const end = this.starts[id + 1]!;
    for (let i = this.starts[id]!; i < end; i += 1) {
      found.add(this.items[i]!);
    }
  }

  /** Adds what is found by a number, apart from those that are values by themselves, to `found`. */
  findNumber(number: number, found: NumberList): void {
    if (this.ranges !== null) {
      findIntervals(this.ranges, number, found);
    }
  }
}
