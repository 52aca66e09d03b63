import type { Reach } from '../../operators/reach';
import type { ComparisonNode, RuleNode } from '../../parse/tree';

/** The reaches of a comparison, or with `isNegated` of its opposite; each holds on its own. */
export function listReaches(
  { reach, operand }: ComparisonNode,
  isNegated: boolean,
): readonly Reach[] {
  return (isNegated ? reach.whenFalse : reach.whenTrue)?.(operand) ?? NO_REACHES;
}

const NO_REACHES: readonly Reach[] = [];

/**
 * Calls `visit` for the reaches of every comparison in a rule. `isRequired` where the rule is false
 * as soon as the visitor's value is out of that reach.
 */
export function forEachReach(
  node: RuleNode,
  visit: (node: ComparisonNode, reach: Reach, isRequired: boolean) => void,
  isNegated = false,
  isRequired = true,
): void {
  if (node.kind === 'comparison') {
    for (const reach of listReaches(node, isNegated)) visit(node, reach, isRequired);
  } else if (node.kind === 'group') {
    const negatesMembers = node.not !== isNegated;
    const needsAll = (node.combinator === 'and') !== negatesMembers || node.members.length === 1;
    for (const member of node.members) {
      forEachReach(member, visit, negatesMembers, isRequired && needsAll);
    }
  }
}
