import { splitNegation } from '../operators';
import { isPlainObject, ownValue } from '../parse/own-value';
import type { Combinator } from '../rule';

/** A rule as it is told: without needless groups, and with every negation at its condition. */
export type OutlineNode = OutlineCondition | OutlineGroup | { kind: 'gap' };

export interface OutlineCondition {
  kind: 'condition';
  field: string;
  /** The operator without the "not" in its name. */
  operator: string | null;
  /** The condition says that this does not hold. */
  isNegated: boolean;
  value: unknown;
}

export interface OutlineGroup {
  kind: 'group';
  combinator: Combinator;
  members: OutlineNode[];
}

// Nobody reads a longer sentence; and any JSON may be told, however deep.
const MAX_NODES = 100;
const MAX_DEPTH = 20;

/**
 * Reads as much of a rule as can be told; what cannot is a gap. By De Morgan, which holds for what is
 * unknown as well, "not (a and b)" is "not a or not b": to say "all but those" would promise something
 * to visitors of whom nothing is known.
 */
export function readOutline(rule: unknown): OutlineNode {
  return readNode(rule, 1, false, { nodes: MAX_NODES });
}

function readNode(
  raw: unknown,
  depth: number,
  isNegated: boolean,
  left: { nodes: number },
): OutlineNode {
  left.nodes -= 1;
  if (!isPlainObject(raw) || depth > MAX_DEPTH) {
    return { kind: 'gap' };
  }
  const rules = ownValue(raw, 'rules');
  if (Array.isArray(rules)) {
    return readGroup(raw, rules, depth, isNegated, left);
  }
  const field = ownValue(raw, 'field');
  if (typeof field !== 'string') {
    return { kind: 'gap' };
  }
  const value = ownValue(raw, 'value');
  const name = ownValue(raw, 'operator');
  if (typeof name !== 'string') {
    return { kind: 'condition', field, operator: null, isNegated, value };
  }
  const { operator, isNegated: saysNot } = splitNegation(name);
  return { kind: 'condition', field, operator, isNegated: saysNot !== isNegated, value };
}

function readGroup(
  raw: object,
  rules: readonly unknown[],
  depth: number,
  isNegated: boolean,
  left: { nodes: number },
): OutlineNode {
  const negatesMembers = (ownValue(raw, 'not') === true) !== isNegated;
  const isOr = (ownValue(raw, 'combinator') === 'or') !== negatesMembers;
  const combinator = isOr ? 'or' : 'and';
  const members: OutlineNode[] = [];
  for (const rule of rules) {
    const member =
      left.nodes > 0 ? readNode(rule, depth + 1, negatesMembers, left) : { kind: 'gap' as const };
    if (member.kind === 'group' && member.combinator === combinator) {
      members.push(...member.members);
    } else {
      members.push(member);
    }
    if (left.nodes <= 0) {
      break;
    }
  }
  const [only] = members;
  if (only === undefined) {
    return { kind: 'gap' };
  }
  return members.length === 1 ? only : { kind: 'group', combinator, members };
}
