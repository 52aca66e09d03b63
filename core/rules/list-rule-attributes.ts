import { isPlainObject, ownValue } from './parse/own-value';
import { MAX_DEPTH } from './limits';
import { SEGMENT_ATTRIBUTE } from './segment-attribute';

/**
 * The names of the attributes that a rule asks about, each once, in the order of the rule. Takes
 * any JSON and never throws; what is nested deeper than rules may be is not read.
 */
export function listRuleAttributes(rule: unknown): string[] {
  const names = new Set<string>();
  visitConditions(rule, MAX_DEPTH, (field) => {
    if (field !== SEGMENT_ATTRIBUTE.name) {
      names.add(field);
    }
  });
  return [...names];
}

/** The keys of the other segments that a rule asks about; otherwise as `listRuleAttributes`. */
export function listRuleSegments(rule: unknown): string[] {
  const keys = new Set<string>();
  visitConditions(rule, MAX_DEPTH, (field, value) => {
    if (field === SEGMENT_ATTRIBUTE.name && typeof value === 'string') {
      keys.add(value);
    }
  });
  return [...keys];
}

function visitConditions(
  node: unknown,
  depth: number,
  visit: (field: string, value: unknown) => void,
): void {
  if (!isPlainObject(node) || depth < 0) {
    return;
  }
  const field = ownValue(node, 'field');
  if (typeof field === 'string') {
    visit(field, ownValue(node, 'value'));
  }
  const rules = ownValue(node, 'rules');
  if (Array.isArray(rules)) {
    for (const member of rules as unknown[]) {
      visitConditions(member, depth - 1, visit);
    }
  }
}
