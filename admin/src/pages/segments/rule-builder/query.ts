import { isRuleGroup, type Condition, type Rule, type RuleGroup } from '../../../../../core/rules';

/** A condition as the builder holds it: with an id, and blank where nothing is chosen yet. */
export interface QueryCondition {
  id: string;
  field: string;
  operator: string;
  value: unknown;
}

export interface QueryGroup {
  id: string;
  combinator: 'and' | 'or';
  not?: boolean;
  rules: (QueryCondition | QueryGroup)[];
}

/** A stored rule as the builder holds it. What is no rule becomes an empty one. */
export function toQuery(rule: unknown, createId: () => string): QueryGroup {
  const group = isObject(rule) && Array.isArray(rule.rules) ? rule : {};
  const members = Array.isArray(group.rules) ? (group.rules as unknown[]) : [];
  return {
    id: createId(),
    combinator: group.combinator === 'or' ? 'or' : 'and',
    ...(group.not === true && { not: true }),
    rules: members.filter(isObject).map((member) => toMember(member, createId)),
  };
}

function toMember(
  member: Record<string, unknown>,
  createId: () => string,
): QueryCondition | QueryGroup {
  if (Array.isArray(member.rules)) {
    return toQuery(member, createId);
  }
  const { field, operator, value } = member;
  return {
    id: createId(),
    field: typeof field === 'string' ? field : '',
    operator: typeof operator === 'string' ? operator : '',
    value: value ?? '',
  };
}

/** What is stored of a query: no ids, no values that mean nothing. */
export function toRule({ combinator, not, rules }: QueryGroup): Rule {
  const members = rules.map((member): Condition | RuleGroup =>
    isRuleGroup(member) ? toRule(member) : toCondition(member),
  );
  return { combinator, ...(not === true && { not: true }), rules: members };
}

function toCondition({ field, operator, value }: QueryCondition): Condition {
  if (operator === 'null' || operator === 'notNull') {
    return { field, operator };
  }
  return { field, operator, value };
}

/** The member at a path of positions; `null` where there is none. The empty path is the root. */
export function findMember(
  root: QueryGroup,
  path: readonly number[],
): QueryCondition | QueryGroup | null {
  let node: QueryCondition | QueryGroup = root;
  for (const position of path) {
    if (!isRuleGroup(node)) {
      return null;
    }
    const next: QueryCondition | QueryGroup | undefined = node.rules[position];
    if (next === undefined) {
      return null;
    }
    node = next;
  }
  return node;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
