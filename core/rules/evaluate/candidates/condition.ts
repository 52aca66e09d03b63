import type { Reach } from '../../operators/reach';
import type { ComparisonNode } from '../../parse/tree';
import { FALSE, TRUE } from '../../truth';
import { LATER } from './places';

/** One comparison of an attribute, whichever and however many rules make it. */
export interface Condition {
  readonly node: ComparisonNode;
  /** The values for which it may be true, and those for which it may be false. */
  readonly whenTrue: Reach | null;
  readonly whenFalse: Reach | null;
  /** Its place among the truths of a visitor; see `Truths`. */
  place: number;
  /** The estimated chance that it is true of a visitor, from 0 to 1. */
  chance: number;
  /** Whether it is found by the visitor's value, and out of its reach is what it is by default. */
  isMarked: boolean;
}

export function createCondition(node: ComparisonNode): Condition {
  const whenTrue = reachOf(node, 'whenTrue');
  const whenFalse = reachOf(node, 'whenFalse');
  return { node, whenTrue, whenFalse, place: 0, chance: 0.5, isMarked: false };
}

/** The reach out of which a marked condition is what `defaultTruth` says. */
export function markedReach({ whenTrue, whenFalse }: Condition): Reach | null {
  return whenTrue ?? whenFalse;
}

/** What a condition is where the visitor's value is known, and no reach has been found. */
export function defaultTruth({ whenTrue, whenFalse, isMarked }: Condition): number {
  if (!isMarked || (whenTrue === null && whenFalse === null)) {
    return LATER;
  }
  return whenTrue === null ? TRUE : FALSE;
}

// What their reaches hold is all that makes them come out that way.
const EXACT_VALUES: ReadonlySet<string> = new Set([
  ...['=', '!=', 'in', 'notIn', 'containsAny', 'containsNone'],
]);

/**
 * What a marked condition is where the visitor's value is found in its reach: known for a number
 * between the bounds of a range, since none but the bounds themselves may be out of it.
 */
export function foundTruth({ whenTrue, whenFalse, node }: Condition): number {
  const reach = whenTrue ?? whenFalse;
  if (reach?.kind === 'values' && !EXACT_VALUES.has(node.operator)) {
    return LATER;
  }
  return whenTrue === null ? FALSE : TRUE;
}

/** Where there are several, each of which holds on its own, one is enough. */
function reachOf({ reach, operand }: ComparisonNode, when: 'whenTrue' | 'whenFalse'): Reach | null {
  return reach[when]?.(operand)[0] ?? null;
}
