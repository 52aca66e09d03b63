import { MAX_DEPTH } from './limits';
import { isPlainObject, ownValue } from './parse/own-value';

/**
 * How many values a rule compares with: each of a list, and one of a condition without a list. Takes
 * any JSON and never throws; what is nested deeper than rules may be is not read.
 */
export function countRuleValues(rule: unknown): number {
  return countValues(rule, MAX_DEPTH);
}

function countValues(node: unknown, depth: number): number {
  if (!isPlainObject(node) || depth < 0) {
    return 0;
  }
  const rules = ownValue(node, 'rules');
  if (Array.isArray(rules)) {
    return (rules as unknown[]).reduce<number>(
      (sum, member) => sum + countValues(member, depth - 1),
      0,
    );
  }
  const value = ownValue(node, 'value');
  if (value === undefined || value === null) {
    return 0;
  }
  return Array.isArray(value) ? value.length : 1;
}
