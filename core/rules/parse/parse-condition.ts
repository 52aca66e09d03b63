import type { Attribute } from '../../visitor/attribute';
import { getOperator, isKnownOperator, KNOWN_OPERATORS, OPERATORS } from '../operators';
import { ownValue } from './own-value';
import type { ParseContext } from './parse-context';
import { quoteName } from './quote-name';
import { suggestNames } from './suggest-names';
import { tellUnknownKeys } from './tell-unknown-keys';
import type { BrokenNode, ComparisonNode, KnownNode } from './tree';

/** Reads one condition and tells each fault of its field, its operator and its value. */
export function parseCondition(
  raw: object,
  path: string,
  context: ParseContext,
): ComparisonNode | KnownNode | BrokenNode {
  context.conditions += 1;
  tellUnknownKeys(raw, 'condition', (key) => `${path}.${key}`, context);
  const field = ownValue(raw, 'field');
  const operator = ownValue(raw, 'operator');
  const value = ownValue(raw, 'value');
  const messages: string[] = [];
  const tell: Tell = (at, message, expected) => {
    messages.push(message);
    context.onFault({ path: `${path}.${at}`, message, expected });
  };
  const broken = (reason: BrokenNode['reason']): BrokenNode => ({
    kind: 'broken',
    path,
    reason,
    message: messages[0] ?? '',
    ...(typeof field === 'string' && { field }),
    ...(typeof operator === 'string' && { operator }),
    ...(value !== undefined && { value }),
  });

  checkValueSource(raw, tell);
  const attribute = findAttribute(field, context, tell);
  checkOperator(operator, attribute, tell);
  if (typeof field !== 'string' || typeof operator !== 'string') return broken('invalid-condition');
  if (attribute === null) {
    const isOnlyUndeclared = messages.length === 1;
    if (isOnlyUndeclared && isKnownOperator(operator)) {
      return { kind: 'known', path, field, operator, attribute };
    }
    return broken('undeclared');
  }
  if (messages.length > 0) return broken('invalid-condition');
  if (isKnownOperator(operator)) return { kind: 'known', path, field, operator, attribute };

  const definition = getOperator(attribute.type, operator);
  const operand = definition?.parse(value, {
    caseSensitive: attribute.caseSensitive === true,
    maxListValues: context.limits.listValues,
    fault: (at, message, expected) => tell(`value${at}`, message, expected),
  });
  if (!definition || operand === null) return broken('invalid-condition');
  const { compile, reach } = definition;
  const test = compile(operand);
  return { kind: 'comparison', path, attribute, operator, value, operand, test, reach };
}

type Tell = (at: string, message: string, expected: string) => void;

// react-querybuilder can compare a field with another field; here a value is always a value.
function checkValueSource(raw: object, tell: Tell): void {
  const source = ownValue(raw, 'valueSource');
  if (source === undefined || source === null || source === 'value') return;
  tell('valueSource', 'An attribute can only be compared with a value.', '"value", or nothing');
}

function findAttribute(field: unknown, context: ParseContext, tell: Tell): Attribute | null {
  const expected = 'the name of a declared attribute, such as geo.country';
  if (typeof field !== 'string') {
    tell('field', 'The condition names no attribute.', expected);
    return null;
  }
  const attribute = context.attributes.get(field);
  if (attribute) return attribute;
  const names = suggestNames(field, context.attributes.keys()).map(quoteName);
  const hint = names.length > 0 ? ` Did you mean ${names.join(' or ')}?` : '';
  tell('field', `There is no attribute ${quoteName(field)}.${hint}`, expected);
  return null;
}

function checkOperator(operator: unknown, attribute: Attribute | null, tell: Tell): void {
  const names: readonly string[] = attribute ? OPERATORS[attribute.type] : KNOWN_OPERATORS;
  if (typeof operator !== 'string') {
    tell('operator', 'The condition has no operator.', `one of ${names.join(', ')}`);
  } else if (attribute && !names.includes(operator)) {
    const message = `The operator ${quoteName(operator)} does not fit the ${attribute.type} attribute "${attribute.name}".`;
    tell('operator', message, `one of ${names.join(', ')}`);
  }
}
