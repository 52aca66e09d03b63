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
  if (attribute === undefined) return '';
  if (attribute.name === 'time.date') return 'between';
  if (attribute.format === 'hour') return 'between';
  return PREFERRED[attribute.type] ?? OPERATORS[attribute.type][0] ?? '';
}

/** The shape of a condition's value; `none` while its attribute or operator is not there. */
export function kindOf(attribute: Attribute | undefined, operator: string): ValueKind {
  return (attribute && getValueKind(attribute.type, operator)) ?? 'none';
}

/** The value that a condition on an attribute begins with. */
export function createFirstValue(attribute: Attribute | undefined, operator: string): unknown {
  return createValue(kindOf(attribute, operator));
}
