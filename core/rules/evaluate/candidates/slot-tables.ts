import type { Attribute } from '../../../visitor/attribute';
import type { ComparisonNode, RuleNode } from '../../parse/tree';
import type { Slots } from '../slots';
import type { Condition } from './condition';
import { FIRST_PLACE } from './places';
import { SlotTable } from './slot-table';

/** The tables of all attributes that rules read, with the conditions that the rules make. */
export class SlotTables {
  readonly all: readonly SlotTable[];
  /** The number of places that truths need. */
  readonly places: number;
  private readonly conditions = new Map<ComparisonNode, Condition>();

  constructor(
    private readonly slots: Slots,
    trees: readonly RuleNode[],
  ) {
    this.all = slots.all.map((slot) => new SlotTable(slot));
    for (const tree of trees) {
      forEachComparison(tree, (node) => {
        // What several segments ask about stands in several trees.
        if (!this.conditions.has(node)) {
          this.conditions.set(node, this.of(node.attribute).add(node));
        }
      });
    }
    let place = FIRST_PLACE;
    for (const table of this.all) {
      table.finishConditions();
      table.firstPlace = place;
      place += 1;
      for (const condition of table.conditions) {
        condition.place = place;
        place += 1;
      }
    }
    this.places = place;
  }

  of(attribute: Attribute): SlotTable {
    return this.all[this.slots.slotOf(attribute).index]!;
  }

  /** The condition that a comparison of one of the trees makes. */
  conditionOf(node: ComparisonNode): Condition {
    return this.conditions.get(node)!;
  }

  /** Marks all conditions of a rule that is evaluated for everybody. */
  mark(tree: RuleNode): void {
    forEachComparison(tree, (node) => this.of(node.attribute).mark(this.conditionOf(node)));
  }

  /** To be called when all candidates have been filed. */
  finish(): void {
    for (const table of this.all) {
      table.finish();
    }
  }
}

function forEachComparison(node: RuleNode, visit: (node: ComparisonNode) => void): void {
  if (node.kind === 'comparison') {
    visit(node);
  } else if (node.kind === 'group') {
    for (const member of node.members) {
      forEachComparison(member, visit);
    }
  }
}
