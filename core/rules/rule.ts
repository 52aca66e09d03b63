/** How the members of a group are joined. */
export type Combinator = 'and' | 'or';

/** A comparison of one attribute of the visitor, in react-querybuilder's shape. */
export interface Condition {
  /** The attribute's name, such as `geo.country`. */
  field: string;
  /** One of the operators that fit the attribute's type; see `OPERATORS`. */
  operator: string;
  /** What the attribute is compared with. `null` and `notNull` ignore it. */
  value?: unknown;
}

/** A tree of conditions joined by `and`, `or` and `not`. */
export interface RuleGroup {
  combinator: Combinator;
  not?: boolean;
  rules: readonly (Condition | RuleGroup)[];
}

/** What a segment stores: the root group of its conditions. */
export type Rule = RuleGroup;

/** Tells a group from a condition: a group has a list of members. */
export function isRuleGroup(node: Condition | RuleGroup): node is RuleGroup {
  return Object.hasOwn(node, 'rules');
}
