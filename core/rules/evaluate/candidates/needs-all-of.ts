import type { GroupNode } from '../../parse/tree';

/**
 * Whether a group, or with `isNegated` its opposite, holds only where all of its members do, or their
 * opposites. By De Morgan, "not (a and b)" holds where one of "not a" and "not b" does.
 */
export function needsAllOf({ combinator, not }: GroupNode, isNegated: boolean): boolean {
  return (combinator === 'and') !== (not !== isNegated);
}
