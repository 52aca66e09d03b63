import { FALSE, TRUE, UNKNOWN, type Truth } from '../../truth';
import type { Facts } from '../facts';
import type { Slot } from '../slots';
import { defaultTruth, foundTruth, type Condition } from './condition';
import { NumberList } from './number-list';
import { ALWAYS_FALSE, ALWAYS_UNKNOWN, FIRST_PLACE, LATER } from './places';
import type { SlotTable } from './slot-table';
import type { SlotTables } from './slot-tables';

/**
 * What each condition is of one visitor, by its place. They serve one visitor after another; nothing
 * that is not our own runs between `start` and `end`, so they cannot get mixed up.
 */
export class Truths {
  /** A `Truth` each, or `LATER`, as all of them are at rest. */
  readonly byPlace: Uint8Array;
  /** What conditions are by default; `null` where none is marked, so that all are left for later. */
  private readonly defaults: Uint8Array | null;
  /** What marked conditions are where they are found. */
  private readonly whenFound: Uint8Array;
  private readonly conditions: (Condition | null)[];
  private readonly slots: Slot[];
  private readonly foundOut = new NumberList();

  constructor(tables: SlotTables) {
    const defaults = new Uint8Array(tables.places).fill(LATER);
    this.conditions = new Array<Condition | null>(tables.places).fill(null);
    this.whenFound = new Uint8Array(tables.places).fill(LATER);
    this.slots = [];
    for (const { slot, firstPlace, conditions } of tables.all) {
      this.slots[firstPlace] = slot;
      for (const condition of conditions) {
        defaults[condition.place] = defaultTruth(condition);
        this.whenFound[condition.place] = foundTruth(condition);
        this.conditions[condition.place] = condition;
        this.slots[condition.place] = slot;
      }
    }
    this.defaults = tables.all.some(({ hasMarked }) => hasMarked) ? defaults : null;
    this.byPlace = new Uint8Array(tables.places).fill(LATER);
    this.byPlace[ALWAYS_UNKNOWN] = UNKNOWN;
    this.byPlace[ALWAYS_FALSE] = FALSE;
    defaults.set(this.byPlace.subarray(0, FIRST_PLACE));
  }

  /** Begins with the next visitor. */
  start(): void {
    if (this.defaults !== null) {
      this.byPlace.set(this.defaults);
    }
  }

  /** Says that an attribute is unknown, so that not each of its conditions has to be asked. */
  setUnknown({ firstPlace, conditions }: SlotTable): void {
    if (this.defaults === null) {
      return;
    }
    this.byPlace.fill(UNKNOWN, firstPlace + 1, firstPlace + conditions.length + 1);
  }

  /** Says that the visitor's value is in the reach of a marked condition. */
  setFound(place: number): void {
    this.byPlace[place] = this.whenFound[place]!;
  }

  /** Leaves it to the test of a condition what it is. */
  setLater(place: number): void {
    this.byPlace[place] = LATER;
  }

  /** Finds out what was left for later. */
  findOut(place: number, facts: Facts): number {
    const known = facts.read(this.slots[place]!);
    const condition = this.conditions[place] ?? null;
    let truth: Truth;
    if (condition === null) {
      truth = known === null ? FALSE : TRUE;
    } else if (known === null) {
      truth = UNKNOWN;
    } else {
      truth = condition.node.test(known, facts.nowMs) ? TRUE : FALSE;
    }
    this.byPlace[place] = truth;
    if (this.defaults === null) {
      this.foundOut.add(place);
    }
    return truth;
  }

  /** Forgets what was found out about the visitor. */
  end(): void {
    const { foundOut, byPlace } = this;
    for (let i = 0; i < foundOut.count; i += 1) {
      byPlace[foundOut.items[i]!] = LATER;
    }
    foundOut.clear();
  }
}
