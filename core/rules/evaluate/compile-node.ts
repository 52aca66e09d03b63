import type { ComparisonNode, GroupNode, KnownNode, RuleNode, SegmentNode } from '../parse/tree';
import { FALSE, negateTruth, TRUE, UNKNOWN, type Truth } from '../truth';
import type { Facts } from './facts';
import type { SegmentDirectory } from './segment-directory';
import type { Slots } from './slots';

/** A rule, or a part of one, ready to be asked about a visitor. */
export type Predicate = (facts: Facts) => Truth;

/** Turns a parsed rule into nested closures that allocate nothing when they are asked. */
export function compileNode(node: RuleNode, slots: Slots, segments: SegmentDirectory): Predicate {
  switch (node.kind) {
    case 'comparison':
      return compileComparison(node, slots);
    case 'known':
      return compileKnown(node, slots);
    case 'group':
      return compileGroup(node, slots, segments);
    case 'segment':
      return compileMembership(node, segments);
    case 'broken':
      return () => UNKNOWN;
  }
}

function compileComparison({ attribute, test }: ComparisonNode, slots: Slots): Predicate {
  const slot = slots.slotOf(attribute);
  return (facts) => {
    const known = facts.read(slot);
    if (known === null) {
      return UNKNOWN;
    }
    return test(known, facts.nowMs) ? TRUE : FALSE;
  };
}

function compileKnown({ attribute, operator }: KnownNode, slots: Slots): Predicate {
  const whenUnknown: Truth = operator === 'null' ? TRUE : FALSE;
  if (attribute === null) {
    return () => whenUnknown;
  }
  const whenKnown = negateTruth(whenUnknown);
  const slot = slots.slotOf(attribute);
  return (facts) => (facts.read(slot) === null ? whenUnknown : whenKnown);
}

function compileMembership({ key, isNegated }: SegmentNode, segments: SegmentDirectory): Predicate {
  return isNegated
    ? (facts) => negateTruth(segments.truthOf(key, facts))
    : (facts) => segments.truthOf(key, facts);
}

function compileGroup(
  { combinator, not, members }: GroupNode,
  slots: Slots,
  segments: SegmentDirectory,
): Predicate {
  const predicates = members.map((member) => compileNode(member, slots, segments));
  const [only] = predicates;
  const joined =
    predicates.length === 1 && only
      ? only
      : joinPredicates(predicates, combinator === 'and' ? FALSE : TRUE);
  return not ? (facts) => negateTruth(joined(facts)) : joined;
}

/** Kleene's `and` if `decisive` is false, `or` if it is true: one such member settles the group. */
function joinPredicates(predicates: readonly Predicate[], decisive: Truth): Predicate {
  const whenUndecided = negateTruth(decisive);
  return (facts) => {
    let result = whenUndecided;
    for (const predicate of predicates) {
      const truth = predicate(facts);
      if (truth === decisive) {
        return decisive;
      }
      if (truth === UNKNOWN) {
        result = UNKNOWN;
      }
    }
    return result;
  };
}
