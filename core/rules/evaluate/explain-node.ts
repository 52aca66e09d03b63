import type { ComparisonNode, GroupNode, KnownNode, RuleNode, SegmentNode } from '../parse/tree';
import { SEGMENT_ATTRIBUTE } from '../segment-attribute';
import { FALSE, nameOfTruth, negateTruth, TRUE, UNKNOWN, type Truth } from '../truth';
import { isScheduleLive, statusOf } from '../../segments/schedule';
import type {
  ExplainedCondition,
  ExplainedGroup,
  ExplainedNode,
  SegmentReason,
} from './explanation';
import type { Facts } from './facts';
import { NO_SEGMENTS, type AskedSegment, type SegmentDirectory } from './segment-directory';
import type { Slots } from './slots';

interface Explained {
  truth: Truth;
  node: ExplainedNode;
}

/** Evaluates every part of a rule for a visitor, also those that no longer change the result. */
export function explainNode(
  node: RuleNode,
  facts: Facts,
  slots: Slots,
  segments: SegmentDirectory,
): Explained {
  switch (node.kind) {
    case 'comparison':
      return explainComparison(node, facts, slots);
    case 'known':
      return explainKnown(node, facts, slots);
    case 'group':
      return explainGroup(node, facts, slots, segments);
    case 'segment':
      return explainMembership(node, facts, slots, segments);
    case 'broken':
      return { truth: UNKNOWN, node: { ...node, kind: 'fault', result: 'unknown' } };
  }
}

function explainComparison(node: ComparisonNode, facts: Facts, slots: Slots): Explained {
  const { path, attribute, operator, value, test } = node;
  const known = facts.read(slots.slotOf(attribute));
  const truth = known === null ? UNKNOWN : test(known, facts.nowMs) ? TRUE : FALSE;
  const seen = explainAttribute(node, facts, slots);
  const result = nameOfTruth(truth);
  const field = attribute.name;
  return { truth, node: { kind: 'condition', path, result, field, operator, value, ...seen } };
}

function explainKnown(node: KnownNode, facts: Facts, slots: Slots): Explained {
  const { path, field, operator } = node;
  const seen = explainAttribute(node, facts, slots);
  const isUnknown = seen.reason !== undefined;
  const truth = isUnknown === (operator === 'null') ? TRUE : FALSE;
  const result = nameOfTruth(truth);
  return { truth, node: { kind: 'condition', path, result, field, operator, ...seen } };
}

function explainAttribute(
  { attribute }: ComparisonNode | KnownNode,
  facts: Facts,
  slots: Slots,
): Pick<ExplainedCondition, 'actual' | 'reason'> {
  if (attribute === null) {
    return { reason: 'undeclared' };
  }
  const slot = slots.slotOf(attribute);
  const reason = facts.whyUnknown(slot);
  if (reason === 'no-consent' || reason === 'missing') {
    return { reason };
  }
  const actual = facts.rawValue(slot);
  return reason === null ? { actual } : { actual, reason };
}

function explainMembership(
  { path, operator, key, isNegated }: SegmentNode,
  facts: Facts,
  slots: Slots,
  segments: SegmentDirectory,
): Explained {
  const member = segments.truthOf(key, facts);
  const truth = isNegated ? negateTruth(member) : member;
  const asked = segments.find(key);
  const reason = explainStatus(asked, truth, facts);
  const isLive = asked !== undefined && isScheduleLive(asked.schedule, facts.nowMs);
  return {
    truth,
    node: {
      kind: 'condition',
      path,
      result: nameOfTruth(truth),
      field: SEGMENT_ATTRIBUTE.name,
      operator,
      value: key,
      ...(reason !== null && { reason }),
      ...(isLive && { asked: explainNode(asked.tree, facts, slots, NO_SEGMENTS).node }),
    },
  };
}

function explainStatus(
  asked: AskedSegment | undefined,
  truth: Truth,
  { nowMs }: Facts,
): SegmentReason | null {
  if (asked === undefined) {
    return 'segment-missing';
  }
  const status = statusOf(asked.schedule, nowMs);
  if (status !== 'live') {
    return `segment-${status}`;
  }
  return truth === UNKNOWN ? 'segment-unknown' : null;
}

function explainGroup(
  node: GroupNode,
  facts: Facts,
  slots: Slots,
  segments: SegmentDirectory,
): Explained {
  const { path, combinator, not, members } = node;
  const explained = members.map((member) => explainNode(member, facts, slots, segments));
  const truths = explained.map((member) => member.truth);
  const joined = (combinator === 'and' ? Math.min(...truths) : Math.max(...truths)) as Truth;
  const truth = not ? negateTruth(joined) : joined;
  const rules = explained.map((member) => member.node);
  const group: ExplainedGroup = {
    kind: 'group',
    path,
    result: nameOfTruth(truth),
    combinator,
    not,
    rules,
  };
  return { truth, node: group };
}
