import type { Attribute } from '../../../visitor/attribute';
import type { Slots } from '../slots';
import { SlotTable } from './slot-table';

/** The tables of all attributes that rules read. */
export class SlotTables {
  readonly all: readonly SlotTable[];

  constructor(private readonly slots: Slots) {
    this.all = slots.all.map((slot) => new SlotTable(slot));
  }

  of(attribute: Attribute): SlotTable {
    return this.all[this.slots.slotOf(attribute).index]!;
  }

  /** To be called when the values of all rules have been added. */
  finishValues(): void {
    for (const { values } of this.all) values.finish();
  }

  /** To be called when all candidates have been filed. */
  finish(): void {
    for (const table of this.all) table.finish();
  }
}
