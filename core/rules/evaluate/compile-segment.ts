import { readSchedule, type Schedule } from '../../segments/schedule';
import type { Segment } from '../../segments/segment';
import { parseRule } from '../parse/parse-rule';
import type { ParseOptions } from '../parse/parse-context';
import type { RuleNode } from '../parse/tree';
import type { Truth } from '../truth';
import { compileNode, type Predicate } from './compile-node';
import type { Facts } from './facts';
import { evaluateFlatRule, flattenRule, type FlatRule } from './flat-rule';
import type { Slots } from './slots';

/** A segment, ready to be asked about visitors. */
export class CompiledSegment {
  readonly key: string;
  readonly schedule: Schedule;
  readonly tree: RuleNode;
  private flat: FlatRule | null = null;
  private predicate: Predicate | null = null;

  constructor(
    segment: Segment,
    private readonly slots: Slots,
    options: ParseOptions,
  ) {
    this.key = segment.key;
    this.schedule = readSchedule(segment);
    this.tree = parseRule(segment.rule, options);
    giveSlots(this.tree, slots);
  }

  // Of many segments most are ruled out before anybody asks, so they are compiled when one does.
  evaluate(facts: Facts): Truth {
    if (this.flat !== null) return evaluateFlatRule(this.flat, facts);
    return (this.predicate ?? this.compile())(facts);
  }

  private compile(): Predicate {
    const flat = flattenRule(this.tree, this.slots);
    this.flat = flat;
    this.predicate = flat
      ? (facts) => evaluateFlatRule(flat, facts)
      : compileNode(this.tree, this.slots);
    return this.predicate;
  }
}

function giveSlots(node: RuleNode, slots: Slots): void {
  if (node.kind === 'group') for (const member of node.members) giveSlots(member, slots);
  else if (node.kind !== 'broken' && node.attribute !== null) slots.slotOf(node.attribute);
}
