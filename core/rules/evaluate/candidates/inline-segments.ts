import type { BrokenNode, RuleNode, SegmentNode } from '../../parse/tree';
import type { SegmentDirectory } from '../segment-directory';

/**
 * A rule with the rules of the segments that it asks about in their places, so that it is found as if
 * it made their conditions itself. What depends on the time, since such a segment has a schedule,
 * stays as it is.
 */
export function inlineSegments(tree: RuleNode, segments: SegmentDirectory): RuleNode {
  return mapSegments(tree, (node) => {
    const asked = segments.find(node.key);
    if (asked?.schedule.active !== true) {
      return breakNode(node);
    }
    const { startsAtMs, endsAtMs } = asked.schedule;
    if (startsAtMs !== -Infinity || endsAtMs !== Infinity) {
      return node;
    }
    const { path, isNegated } = node;
    const members = [mapSegments(asked.tree, breakNode)];
    return { kind: 'group', path, combinator: 'and', not: isNegated, members };
  });
}

/** Whether a rule, or a part of it, asks about a segment. */
export function asksSegment(node: RuleNode): boolean {
  return node.kind === 'group' ? node.members.some(asksSegment) : node.kind === 'segment';
}

function mapSegments(node: RuleNode, map: (node: SegmentNode) => RuleNode): RuleNode {
  if (node.kind === 'segment') {
    return map(node);
  }
  if (node.kind !== 'group' || !asksSegment(node)) {
    return node;
  }
  return { ...node, members: node.members.map((member) => mapSegments(member, map)) };
}

/** Nothing is known of who belongs to it. */
function breakNode({ path }: SegmentNode): BrokenNode {
  return { kind: 'broken', path, reason: 'undeclared', message: '' };
}
