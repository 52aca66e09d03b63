import type { Reach } from '../../operators/reach';
import type { RuleNode } from '../../parse/tree';
import type { Slot } from '../slots';
import type { AccessPoint } from './access-point';
import { needsAllOf } from './needs-all-of';
import type { SlotTables } from './slot-tables';
import { ALL_BITS, type ValueTable } from './value-table';

// More would seldom rule out anything that two let through.
const CHECKS = 2;

/** How many numbers `CandidateChecks` has for each candidate: an attribute and its bits, twice. */
const STRIDE = 2 * CHECKS;

/**
 * For each candidate, two conditions without which its rule is false, as bits to compare with the
 * visitor's. They lie side by side, so that most candidates are ruled out with hardly a look into
 * memory, while to evaluate a rule means to follow pointers all over it.
 */
export class CandidateChecks {
  private readonly numbers: Int32Array;

  constructor(
    count: number,
    private readonly tables: SlotTables,
  ) {
    // What has no check compares with the place after the last attribute, where all bits are set.
    this.numbers = new Int32Array(count * STRIDE);
    for (let i = 0; i < this.numbers.length; i += 2) {
      this.numbers[i] = tables.all.length;
      this.numbers[i + 1] = ALL_BITS;
    }
  }

  /** Sets the checks that rule out most beyond what the way to the candidate has ruled out already. */
  set(candidate: number, tree: RuleNode, points: readonly AccessPoint[] | null): void {
    const checks: { slot: Slot; values: ValueTable; reach: Reach; share: number }[] = [];
    const [point] = points?.length === 1 ? points : [];
    this.forEachRequired(tree, false, (slot, values, reach) => {
      if (slot === point?.slot && reach.kind === point.where.kind) {
        return;
      }
      checks.push({ slot, values, reach, share: values.shareOf(reach) });
    });
    checks.sort((a, b) => a.share - b.share);
    checks.slice(0, CHECKS).forEach(({ slot, values, reach }, i) => {
      this.numbers[candidate * STRIDE + i * 2] = slot.index;
      this.numbers[candidate * STRIDE + i * 2 + 1] = values.bitsOf(reach);
    });
  }

  /** Calls `visit` for the reaches out of which the rule, or with `isNegated` its opposite, is false. */
  private forEachRequired(
    node: RuleNode,
    isNegated: boolean,
    visit: (slot: Slot, values: ValueTable, reach: Reach) => void,
  ): void {
    if (node.kind === 'comparison') {
      const { slot, values } = this.tables.of(node.attribute);
      const { whenTrue, whenFalse } = this.tables.conditionOf(node);
      const reach = isNegated ? whenFalse : whenTrue;
      if (reach !== null) {
        visit(slot, values, reach);
      }
    } else if (node.kind === 'group') {
      const negatesMembers = node.not !== isNegated;
      if (!needsAllOf(node, isNegated) && node.members.length > 1) {
        return;
      }
      for (const member of node.members) {
        this.forEachRequired(member, negatesMembers, visit);
      }
    }
  }

  /** Whether the candidate may be more than false for a visitor with these bits by attribute. */
  isPassedBy(bits: Int32Array, candidate: number): boolean {
    const { numbers } = this;
    const at = candidate * STRIDE;
    return (
      (bits[numbers[at]!]! & numbers[at + 1]!) !== 0 &&
      (bits[numbers[at + 2]!]! & numbers[at + 3]!) !== 0
    );
  }
}
