import type { Combinator, Condition, RuleGroup } from '../../../../../core/rules';
import type { Segment } from '../../../../../core/segments';

type Member = Condition | RuleGroup;

const group = (combinator: Combinator, rules: Member[]): RuleGroup => ({ combinator, rules });

export const is = (field: string, operator: string, value?: unknown): Condition => ({
  field,
  operator,
  value,
});
export const all = (...rules: Member[]): RuleGroup => group('and', rules);
export const any = (...rules: Member[]): RuleGroup => group('or', rules);
export const not = (rule: RuleGroup): RuleGroup => ({ ...rule, not: true });

/** An active segment with any JSON for its rule. */
export function segmentOf(rule: unknown, rest: Partial<Segment> = {}): Segment {
  return { key: 'segment', name: 'Segment', rule: rule as RuleGroup, active: true, ...rest };
}
