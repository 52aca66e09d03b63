import { getValueKind, OPERATORS, type ValueKind } from '../../../../../core/rules';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { createValue } from '../values/condition-value';

const PREFERRED: Partial<Record<Attribute['type'], string>> = {
  number: '>=',
  date: 'withinLast',
  list: 'containsAny',
};

/** The comparison that a condition on an attribute begins with. */
export function chooseOperator(attribute: Attribute | undefined): string {
  if (attribute === undefined) {
    return '';
  }
  if (attribute.format === 'day' || attribute.format === 'hour') {
    return 'between';
  }
  return PREFERRED[attribute.type] ?? OPERATORS[attribute.type][0] ?? '';
}

/**
 * The comparisons that are offered for an attribute, and the chosen one even where it does not fit: a
 * day is no moment, so that no length of time leads to it.
 */
export function listOperators(attribute: Attribute, chosen: string): readonly string[] {
  return OPERATORS[attribute.type].filter(
    (operator) =>
      operator === chosen ||
      attribute.format !== 'day' ||
      getValueKind(attribute.type, operator) !== 'period',
  );
}

/** The shape of a condition's value; `none` while its attribute or operator is not there. */
export function kindOf(attribute: Attribute | undefined, operator: string): ValueKind {
  return (attribute && getValueKind(attribute.type, operator)) ?? 'none';
}

/** The value that a condition on an attribute begins with. */
export function createFirstValue(attribute: Attribute | undefined, operator: string): unknown {
  return createValue(kindOf(attribute, operator));
}
