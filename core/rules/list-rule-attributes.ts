import { isPlainObject, ownValue } from './parse/own-value';
import { MAX_DEPTH } from './limits';

/**
 * The names of the attributes that a rule asks about, each once, in the order of the rule. Takes
 * any JSON and never throws; what is nested deeper than rules may be is not read.
 */
export function listRuleAttributes(rule: unknown): string[] {
  const names = new Set<string>();
  collectNames(rule, names, MAX_DEPTH);
  return [...names];
}

function collectNames(node: unknown, names: Set<string>, depth: number): void {
  if (!isPlainObject(node) || depth < 0) return;
  const field = ownValue(node, 'field');
  if (typeof field === 'string') names.add(field);
  const rules = ownValue(node, 'rules');
  if (!Array.isArray(rules)) return;
  for (const member of rules as unknown[]) collectNames(member, names, depth - 1);
}
