import type { Slot } from '../slots';
import type { AccessPoint } from './access-point';
import { buildIntervalTree, type Interval, type IntervalTree } from './interval-tree';
import { ValueTable } from './value-table';

/** The candidates that are found by one attribute, as their numbers. */
export class SlotTable {
  /** Found where the attribute is known, whatever its value. */
  readonly whenKnown: number[] = [];
  /** Found where the attribute is unknown, since they ask for that. */
  readonly whenUnknown: number[] = [];
  /** Undecided where the attribute is unknown. */
  readonly undecided: number[] = [];
  /** Found where the attribute has one of these values. */
  readonly values = new ValueTable();
  /** Found where the attribute is a number in a range; `null` if there are none. */
  ranges: IntervalTree | null = null;
  private intervals: Interval[] = [];

  constructor(readonly slot: Slot) {}

  /** Files candidates one after the other. */
  file(candidate: number, where: AccessPoint['where']): void {
    if (where.kind === 'unknown') return addOnce(this.whenUnknown, candidate);
    if (where.kind === 'known') return addOnce(this.whenKnown, candidate);
    addOnce(this.undecided, candidate);
    if (where.kind === 'range') this.intervals.push({ ...where, item: candidate });
    else if (where.kind === 'values') {
      for (const value of where.values) {
        addOnce(this.values.find(value)?.candidates ?? [], candidate);
      }
    } else addOnce(this.whenKnown, candidate);
  }

  /** To be called when all candidates have been filed. */
  finish(): void {
    this.ranges = buildIntervalTree(this.intervals.filter(({ low, high }) => low <= high));
    this.intervals = [];
  }
}

/** Candidates come one after the other, so one that is there already is the last. */
function addOnce(candidates: number[], candidate: number): void {
  if (candidates.at(-1) !== candidate) candidates.push(candidate);
}
