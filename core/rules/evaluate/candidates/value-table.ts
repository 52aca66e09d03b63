import type { Reach } from '../../operators/reach';
import type { Known } from '../../values/known';
import { countBelow, countUpTo, pickEvenly } from './sorted-numbers';

// As many as V8 keeps in a small integer everywhere.
const BITS = 30;

/** What has no bit holds nowhere. */
export const NO_BITS = 0;

/** Of an attribute about which nothing can be ruled out. */
export const ALL_BITS = -1;

/** The id of a value that no rule names. */
export const NO_VALUE = -1;

/**
 * The values of one attribute that rules name. Each has a bit, and each reach the bits of its values:
 * where a visitor's bits and a reach's have none in common, the visitor's value is out of reach.
 * Where they have, it may be within, since many values share few bits.
 */
export class ValueTable {
  private readonly ids = new Map<Known, number>();
  /** The ids of the values of each reach, so that they are looked up once. */
  private readonly idsByReach = new Map<Reach, Int32Array>();
  private readonly numbers: number[] = [];
  private cuts: readonly number[] = [];

  get size(): number {
    return this.ids.size;
  }

  add(reach: Reach): void {
    if (reach.kind === 'range') {
      if (Number.isFinite(reach.low)) {
        this.numbers.push(reach.low);
      }
      if (Number.isFinite(reach.high)) {
        this.numbers.push(reach.high);
      }
      return;
    }
    const ids = new Int32Array(countValues(reach.values));
    let i = 0;
    for (const value of reach.values) {
      if (typeof value === 'number') {
        this.numbers.push(value);
      }
      ids[i] = this.addValue(value);
      i += 1;
    }
    this.idsByReach.set(reach, ids);
  }

  /** To be called when everything has been added, and before anything is asked. */
  finish(): void {
    this.numbers.sort((a, b) => a - b);
    this.cuts = pickEvenly([...new Set(this.numbers)], BITS - 1);
  }

  /** `NO_VALUE` for a value that no rule names. */
  idOf(value: Known): number {
    return this.ids.get(value) ?? NO_VALUE;
  }

  /** The ids of the values of a reach that was added. */
  idsOf(reach: Reach): Int32Array {
    return this.idsByReach.get(reach) ?? NO_IDS;
  }

  /** The cuts divide the numbers into as many stretches as there are bits. */
  bitOf(value: Known, id: number): number {
    if (typeof value === 'number') {
      return 1 << countUpTo(this.cuts, value);
    }
    return id === NO_VALUE ? NO_BITS : 1 << (id % BITS);
  }

  bitsOf(reach: Reach): number {
    let bits = NO_BITS;
    if (reach.kind === 'values') {
      const ids = this.idsOf(reach);
      let i = 0;
      for (const value of reach.values) {
        bits |= this.bitOf(value, ids[i]!);
        i += 1;
      }
    } else {
      const last = countUpTo(this.cuts, reach.high);
      for (let i = countUpTo(this.cuts, reach.low); i <= last; i += 1) {
        bits |= 1 << i;
      }
    }
    return bits;
  }

  /**
   * The estimated share of visitors whose value is within reach, from 0 to 1. Nobody knows them
   * beforehand, so the rules stand for them: whoever writes rules about forty countries expects
   * visitors from forty.
   */
  shareOf(reach: Reach): number {
    if (reach.kind === 'values') {
      return countValues(reach.values) / (this.ids.size + 1);
    }
    if (reach.low > reach.high) {
      return 0;
    }
    const inside = countUpTo(this.numbers, reach.high) - countBelow(this.numbers, reach.low);
    return (inside + 1) / (this.numbers.length + 2);
  }

  private addValue(value: Known): number {
    const existing = this.ids.get(value);
    if (existing !== undefined) {
      return existing;
    }
    const id = this.ids.size;
    this.ids.set(value, id);
    return id;
  }
}

const NO_IDS = new Int32Array(0);

function countValues(values: ReadonlySet<Known> | readonly Known[]): number {
  return 'size' in values ? values.size : values.length;
}
