import type { Known } from '../../values/known';
import { NameOrder, type Facts } from '../facts';
import type { Slots } from '../slots';
import type { SlotTables } from './slot-tables';
import { ALL_BITS, NO_BITS, type NamedValue, type ValueTable } from './value-table';

/**
 * The bits of one visitor's values, by attribute. They serve one visitor after another; nothing that
 * is not our own runs between `read` and the end of the search, so they cannot get mixed up.
 */
export class VisitorBits {
  /** One more than there are attributes; the last has all bits set. */
  readonly bits: Int32Array;
  /** The text, number or boolean that each attribute has, where rules name it. */
  readonly named: (NamedValue | undefined)[];

  private readonly order: NameOrder;

  constructor(
    private readonly tables: SlotTables,
    slots: Slots,
  ) {
    this.order = new NameOrder(slots);
    this.bits = new Int32Array(tables.all.length + 1).fill(ALL_BITS);
    this.named = tables.all.map(() => undefined);
  }

  /** What is unknown rules nothing out if unknown segments are wanted too, else everything. */
  read(facts: Facts, wantsUnknown: boolean): void {
    facts.readAll(this.order);
    const whenUnknown = wantsUnknown ? ALL_BITS : NO_BITS;
    for (const { slot, values } of this.tables.all) {
      const known = facts.read(slot);
      const named = known === null ? undefined : values.find(known);
      this.named[slot.index] = named;
      this.bits[slot.index] = known === null ? whenUnknown : bitsOf(known, named, values);
    }
  }
}

function bitsOf(known: Known, named: NamedValue | undefined, values: ValueTable): number {
  if (typeof known === 'number') return values.bitOfNumber(known);
  if (typeof known !== 'object') return named?.bit ?? NO_BITS;
  let bits = NO_BITS;
  for (const member of known) bits |= values.find(member)?.bit ?? NO_BITS;
  return bits;
}
