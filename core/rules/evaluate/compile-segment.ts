import { readSchedule, type Schedule } from '../../segments/schedule';
import type { Segment } from '../../segments/segment';
import { parseRule } from '../parse/parse-rule';
import type { ParseOptions } from '../parse/parse-context';
import type { RuleNode } from '../parse/tree';
import type { Truth } from '../truth';
import { compileNode, type Predicate } from './compile-node';
import type { Facts } from './facts';
import { evaluateFlatRule, flattenRule, type FlatRule } from './flat-rule';
import { NO_SEGMENTS, type SegmentDirectory } from './segment-directory';
import type { Slots } from './slots';

/** A segment, ready to be asked about visitors. */
export class CompiledSegment {
  readonly key: string;
  readonly schedule: Schedule;
  readonly tree: RuleNode;
  private flatRule: FlatRule | null | undefined;
  private predicate: Predicate | null = null;
  private predicateAlone: Predicate | null = null;

  constructor(
    segment: Segment,
    private readonly slots: Slots,
    options: ParseOptions,
    private readonly segments: SegmentDirectory,
  ) {
    this.key = segment.key;
    this.schedule = readSchedule(segment);
    this.tree = parseRule(segment.rule, options);
    giveSlots(this.tree, slots);
  }

  /** The rule as a flat one, or `null` if it is not. Made when somebody first asks. */
  get flat(): FlatRule | null {
    if (this.flatRule === undefined) {
      this.flatRule = flattenRule(this.tree, this.slots);
    }
    return this.flatRule;
  }

  // Of many segments most are ruled out before anybody asks, so they are compiled when one does.
  evaluate(facts: Facts, wantsUnknown: boolean): Truth {
    const { flat } = this;
    if (flat === null) {
      return (this.predicate ??= compileNode(this.tree, this.slots, this.segments))(facts);
    }
    return evaluateFlatRule(flat, facts, wantsUnknown);
  }

  /** What the rule says by itself, for the rule of another segment that asks about this one. */
  evaluateAlone(facts: Facts): Truth {
    return (this.predicateAlone ??= compileNode(this.tree, this.slots, NO_SEGMENTS))(facts);
  }
}

function giveSlots(node: RuleNode, slots: Slots): void {
  if (node.kind === 'group') {
    for (const member of node.members) {
      giveSlots(member, slots);
    }
  } else if ('attribute' in node && node.attribute !== null) {
    slots.slotOf(node.attribute);
  }
}
