import type { Reach } from '../../operators/reach';
import type { Known } from '../../values/known';
import { countBelow, countUpTo, pickEvenly } from './sorted-numbers';

// As many as V8 keeps in a small integer everywhere.
const BITS = 30;

/** What has no bit holds nowhere. */
export const NO_BITS = 0;

/** Of an attribute about which nothing can be ruled out. */
export const ALL_BITS = -1;

/** One value that rules name. */
export interface NamedValue {
  bit: number;
  /** The candidates that are filed under the value. */
  candidates: number[];
}

/**
 * The values of one attribute that rules name. Each has a bit, and each reach the bits of its values:
 * where a visitor's bits and a reach's have none in common, the visitor's value is out of reach.
 * Where they have, it may be within, since many values share few bits.
 */
export class ValueTable {
  private readonly byValue = new Map<Known, NamedValue>();
  private numbers: number[] = [];
  private cuts: readonly number[] = [];

  add(reach: Reach): void {
    if (reach.kind === 'range') {
      if (Number.isFinite(reach.low)) this.numbers.push(reach.low);
      if (Number.isFinite(reach.high)) this.numbers.push(reach.high);
      return;
    }
    for (const value of reach.values) {
      if (typeof value === 'number') this.numbers.push(value);
      if (this.byValue.has(value)) continue;
      this.byValue.set(value, { bit: 1 << (this.byValue.size % BITS), candidates: [] });
    }
  }

  /** To be called when everything has been added, and before anything is asked. */
  finish(): void {
    this.numbers.sort((a, b) => a - b);
    this.cuts = pickEvenly([...new Set(this.numbers)], BITS - 1);
    for (const [value, named] of this.byValue) {
      if (typeof value === 'number') named.bit = this.bitOfNumber(value);
    }
  }

  find(value: Known): NamedValue | undefined {
    return this.byValue.get(value);
  }

  /** The cuts divide the numbers into as many stretches as there are bits. */
  bitOfNumber(number: number): number {
    return 1 << countUpTo(this.cuts, number);
  }

  bitsOf(reach: Reach): number {
    let bits = NO_BITS;
    if (reach.kind === 'values') {
      for (const value of reach.values) bits |= this.find(value)?.bit ?? NO_BITS;
    } else {
      const last = countUpTo(this.cuts, reach.high);
      for (let i = countUpTo(this.cuts, reach.low); i <= last; i += 1) bits |= 1 << i;
    }
    return bits;
  }

  /**
   * The estimated share of visitors whose value is within reach, from 0 to 1. Nobody knows them
   * beforehand, so the rules stand for them: whoever writes rules about forty countries expects
   * visitors from forty.
   */
  shareOf(reach: Reach): number {
    if (reach.kind === 'values') return countValues(reach.values) / (this.byValue.size + 1);
    if (reach.low > reach.high) return 0;
    const inside = countUpTo(this.numbers, reach.high) - countBelow(this.numbers, reach.low);
    return (inside + 1) / (this.numbers.length + 2);
  }
}

function countValues(values: ReadonlySet<Known> | readonly Known[]): number {
  return 'size' in values ? values.size : values.length;
}
