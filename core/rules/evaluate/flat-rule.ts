import type { Test } from '../operators/operator';
import type { ComparisonNode, RuleNode } from '../parse/tree';
import { FALSE, TRUE, UNKNOWN, type Truth } from '../truth';
import type { Known } from '../values/known';
import type { Facts } from './facts';
import type { Slot, Slots } from './slots';

interface FlatCondition {
  slot: Slot;
  /** The only value for which the condition is true; `null` where it is not about a single one. */
  only: Known | null;
  test: Test;
}

/** Conditions that must all be true. */
export type FlatRule = readonly FlatCondition[];

/**
 * Most rules do no more than join a few comparisons by "and". Laid out as a list they are evaluated
 * in one loop, in half the time that nested functions take. `null` for any other rule. Lists are left
 * out, since their values are worth keeping once they have been read.
 */
export function flattenRule(tree: RuleNode, slots: Slots): FlatRule | null {
  if (tree.kind !== 'group' || tree.not) return null;
  if (tree.combinator !== 'and' && tree.members.length > 1) return null;
  const conditions: FlatCondition[] = [];
  for (const member of tree.members) {
    if (member.kind !== 'comparison' || member.attribute.type === 'list') return null;
    const slot = slots.slotOf(member.attribute);
    conditions.push({ slot, only: onlyValueOf(member), test: member.test });
  }
  // What asks for a single value is the soonest to be false.
  return conditions.sort((a, b) => Number(a.only === null) - Number(b.only === null));
}

export function evaluateFlatRule(rule: FlatRule, facts: Facts): Truth {
  let result: Truth = TRUE;
  for (const { slot, only, test } of rule) {
    const raw = facts.usableValue(slot);
    if (raw === only && only !== null) continue;
    const known = raw === null || raw === undefined ? null : slot.read(raw);
    if (known === null) result = UNKNOWN;
    else if (only === null ? !test(known, facts.nowMs) : known !== only) return FALSE;
  }
  return result;
}

function onlyValueOf({ operator, operand, attribute }: ComparisonNode): Known | null {
  return operator === '=' && attribute.type !== 'date' ? (operand as Known) : null;
}
