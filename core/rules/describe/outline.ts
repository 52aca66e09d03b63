import { isPlainObject, ownValue } from '../parse/own-value';
import type { Combinator } from '../rule';

/** A rule as it is told: without needless groups, and with negations where they are shortest. */
export type OutlineNode = OutlineCondition | OutlineGroup | { kind: 'gap' };

export interface OutlineCondition {
  kind: 'condition';
  field: string;
  operator: unknown;
  value: unknown;
}

export interface OutlineGroup {
  kind: 'group';
  combinator: Combinator;
  negated: boolean;
  members: OutlineNode[];
}

// Nobody reads a longer sentence; and any JSON may be told, however deep.
const MAX_NODES = 100;
const MAX_DEPTH = 20;

const PAIRS = [
  ['=', '!='],
  ['in', 'notIn'],
  ['contains', 'doesNotContain'],
  ['beginsWith', 'doesNotBeginWith'],
  ['endsWith', 'doesNotEndWith'],
  ['<', '>='],
  ['>', '<='],
  ['between', 'notBetween'],
  ['withinLast', 'notWithinLast'],
  ['containsAny', 'containsNone'],
  ['null', 'notNull'],
] as const;

/** The operator that is true exactly where the other is false; unknown where it is unknown. */
const OPPOSITES = new Map<unknown, string>(
  PAIRS.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/** Reads as much of a rule as can be told; what cannot is a gap. */
export function readOutline(rule: unknown): OutlineNode {
  return readNode(rule, 1, { nodes: MAX_NODES });
}

function readNode(raw: unknown, depth: number, left: { nodes: number }): OutlineNode {
  left.nodes -= 1;
  if (!isPlainObject(raw) || depth > MAX_DEPTH) return { kind: 'gap' };
  const rules = ownValue(raw, 'rules');
  if (Array.isArray(rules)) return readGroup(raw, rules, depth, left);
  const field = ownValue(raw, 'field');
  if (typeof field !== 'string') return { kind: 'gap' };
  const operator = ownValue(raw, 'operator');
  return { kind: 'condition', field, operator, value: ownValue(raw, 'value') };
}

function readGroup(
  raw: object,
  rules: readonly unknown[],
  depth: number,
  left: { nodes: number },
): OutlineNode {
  const combinator = ownValue(raw, 'combinator') === 'or' ? 'or' : 'and';
  const negated = ownValue(raw, 'not') === true;
  const members: OutlineNode[] = [];
  for (const rule of rules) {
    const member = left.nodes > 0 ? readNode(rule, depth + 1, left) : { kind: 'gap' as const };
    const isSameGroup =
      member.kind === 'group' && member.combinator === combinator && !member.negated;
    if (isSameGroup) members.push(...member.members);
    else members.push(member);
    if (left.nodes <= 0) break;
  }
  const [only] = members;
  if (!only) return { kind: 'gap' };
  if (members.length === 1) return negated ? negateNode(only) : only;
  return { kind: 'group', combinator, negated, members };
}

function negateNode(node: OutlineNode): OutlineNode {
  if (node.kind === 'gap') return node;
  if (node.kind === 'group') return { ...node, negated: !node.negated };
  const opposite = OPPOSITES.get(node.operator);
  if (opposite) return { ...node, operator: opposite };
  return { kind: 'group', combinator: 'and', negated: true, members: [node] };
}
