export { countRuleValues } from './count-rule-values';
export { describeRule, type DescribeRuleOptions } from './describe/describe-rule';
export { formatDateIn, formatNumberIn } from './describe/format-value';
export {
  createEvaluator,
  type Evaluator,
  type EvaluatorOptions,
  type MatchOptions,
  type RuleProblem,
} from './evaluate/create-evaluator';
export type {
  ExplainedCondition,
  ExplainedFault,
  ExplainedGroup,
  ExplainedNode,
  ExplainReason,
  Explanation,
} from './evaluate/explanation';
export type { MatchResult } from './evaluate/match-each';
export { DEFAULT_LIMITS, MAX_TEXT_LENGTH, type RuleLimits } from './limits';
export { getValueKind, OPERATORS, type OperatorName, type ValueKind } from './operators';
export { RULE_FAULT_CODES, type RuleFault, type RuleFaultCode } from './parse/rule-fault';
export { SEGMENT_ATTRIBUTE } from './segment-attribute';
export { isRuleGroup, type Combinator, type Condition, type Rule, type RuleGroup } from './rule';
export type { TruthName } from './truth';
export type { SegmentsForCheck } from './validate/segment-faults';
export { validateRule, type ValidateRuleOptions } from './validate/validate-rule';
export { isOfType } from './values/is-of-type';
export { MAX_PERIOD_AMOUNT, PERIOD_UNITS, type Period, type PeriodUnit } from './values/period';
