import type { Attribute } from '../../visitor/attribute';
import { reportFormatFaults } from '../formats/report-format-faults';
import { SEGMENT_ATTRIBUTE } from '../segment-attribute';
import {
  getOperator,
  isKnownOperator,
  KNOWN_OPERATORS,
  OPERATORS,
  splitNegation,
} from '../operators';
import { ownValue } from './own-value';
import type { ParseContext } from './parse-context';
import { quoteName } from './quote-name';
import type { ReportFault } from './rule-fault';
import { suggestNames } from './suggest-names';
import { reportUnknownKeys } from './report-unknown-keys';
import type { BrokenNode, ComparisonNode, KnownNode, SegmentNode } from './tree';

/** Reads one condition and tells each fault of its field, its operator and its value. */
export function parseCondition(
  raw: object,
  path: string,
  context: ParseContext,
): ComparisonNode | KnownNode | SegmentNode | BrokenNode {
  context.conditions += 1;
  reportUnknownKeys(raw, 'condition', (key) => `${path}.${key}`, context);
  const field = ownValue(raw, 'field');
  const operator = ownValue(raw, 'operator');
  const value = ownValue(raw, 'value');
  const messages: string[] = [];
  const tell: ReportFault = (at, text) => {
    messages.push(text.message);
    context.onFault({ path: `${path}.${at}`, ...text });
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
  if (typeof field !== 'string' || typeof operator !== 'string') {
    return broken('invalid-condition');
  }
  if (attribute === null) {
    const isOnlyUndeclared = messages.length === 1;
    if (isOnlyUndeclared && isKnownOperator(operator)) {
      return { kind: 'known', path, field, operator, attribute };
    }
    return broken('undeclared');
  }
  if (messages.length > 0) {
    return broken('invalid-condition');
  }
  if (isKnownOperator(operator)) {
    return { kind: 'known', path, field, operator, attribute };
  }

  const definition = getOperator(attribute, operator);
  const operand = definition?.parse(value, {
    caseSensitive: attribute.caseSensitive === true,
    format: attribute.format,
    maxListValues: context.limits.listValues,
    fault: (at, text) => tell(`value${at}`, text),
  });
  if (!definition || operand === null) {
    return broken('invalid-condition');
  }
  if (context.checkFormats) {
    reportFormatFaults(attribute, operator, value, (at, text) => tell(`value${at}`, text));
  }
  const { compile, reach } = definition;
  const test = compile(operand);
  if (attribute.type === 'segment') {
    const key = operand as string;
    const fault = context.findSegmentFault?.(key) ?? null;
    if (fault === null) {
      const { isNegated } = splitNegation(operator);
      return { kind: 'segment', path, operator, key, isNegated };
    }
    tell('value', fault);
    return broken('invalid-condition');
  }
  return { kind: 'comparison', path, attribute, operator, value, operand, test, reach };
}

// react-querybuilder can compare a field with another field; here a value is always a value.
function checkValueSource(raw: object, tell: ReportFault): void {
  const source = ownValue(raw, 'valueSource');
  if (source === undefined || source === null || source === 'value') {
    return;
  }
  tell('valueSource', {
    code: 'rule.not-a-value',
    message: 'An attribute can only be compared with a value.',
    expected: '"value", or nothing',
  });
}

function findAttribute(field: unknown, context: ParseContext, tell: ReportFault): Attribute | null {
  const expected = 'the name of a declared attribute, such as geo.country';
  if (typeof field !== 'string') {
    const message = 'The condition names no attribute.';
    tell('field', { code: 'rule.no-attribute', message, expected });
    return null;
  }
  const attribute = context.attributes.get(field);
  if (attribute) {
    return attribute;
  }
  if (field === SEGMENT_ATTRIBUTE.name) {
    return SEGMENT_ATTRIBUTE;
  }
  const names = suggestNames(field, context.attributes.keys()).map(quoteName);
  const hint = names.length > 0 ? ` Did you mean ${names.join(' or ')}?` : '';
  tell('field', {
    code: 'rule.unknown-attribute',
    values: { name: quoteName(field).slice(1, -1) },
    message: `There is no attribute ${quoteName(field)}.${hint}`,
    expected,
  });
  return null;
}

function checkOperator(operator: unknown, attribute: Attribute | null, tell: ReportFault): void {
  const names: readonly string[] = attribute ? OPERATORS[attribute.type] : KNOWN_OPERATORS;
  const expected = `one of ${names.join(', ')}`;
  if (typeof operator !== 'string') {
    const message = 'The condition has no operator.';
    tell('operator', { code: 'rule.no-operator', message, expected });
  } else if (attribute && !names.includes(operator)) {
    const message = `The operator ${quoteName(operator)} does not fit the ${attribute.type} attribute "${attribute.name}".`;
    tell('operator', { code: 'rule.wrong-operator', message, expected });
  }
}
