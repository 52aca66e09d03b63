import type { Attribute, AttributeType } from '../../visitor/attribute';
import { BOOLEAN_OPERATORS } from './boolean';
import { DATE_OPERATORS } from './date';
import { LANGUAGE_LIST_OPERATORS, LANGUAGE_TEXT_OPERATORS } from './language';
import { LIST_OPERATORS } from './list';
import { NUMBER_OPERATORS } from './number';
import type { Operator, ValueKind } from './operator';
import { TEXT_OPERATORS } from './text';

export type { Operator, ValueKind } from './operator';

/**
 * "is unknown" and "is known". They look at whether a value may be used, not at the value, so they
 * fit every type and are never unknown themselves.
 */
export const KNOWN_OPERATORS = ['null', 'notNull'] as const;

export type OperatorName =
  | keyof typeof TEXT_OPERATORS
  | keyof typeof NUMBER_OPERATORS
  | keyof typeof BOOLEAN_OPERATORS
  | keyof typeof DATE_OPERATORS
  | keyof typeof LIST_OPERATORS
  | (typeof KNOWN_OPERATORS)[number];

const BY_TYPE: Record<AttributeType, Readonly<Record<string, Operator>>> = {
  text: TEXT_OPERATORS,
  number: NUMBER_OPERATORS,
  boolean: BOOLEAN_OPERATORS,
  date: DATE_OPERATORS,
  list: LIST_OPERATORS,
};

/** The names of the operators that fit each attribute type, in the order that editors see. */
export const OPERATORS: Readonly<Record<AttributeType, readonly OperatorName[]>> = {
  text: namesOf(TEXT_OPERATORS),
  number: namesOf(NUMBER_OPERATORS),
  boolean: namesOf(BOOLEAN_OPERATORS),
  date: namesOf(DATE_OPERATORS),
  list: namesOf(LIST_OPERATORS),
};

const OF_LANGUAGES: Partial<Record<AttributeType, Readonly<Record<string, Operator>>>> = {
  text: LANGUAGE_TEXT_OPERATORS,
  list: LANGUAGE_LIST_OPERATORS,
};

/** The comparing operator of that name for an attribute; `undefined` for one that does not fit. */
export function getOperator(
  { type, format }: Pick<Attribute, 'type' | 'format'>,
  name: string,
): Operator | undefined {
  const operators = (format === 'language' ? OF_LANGUAGES[type] : undefined) ?? BY_TYPE[type];
  return Object.hasOwn(operators, name) ? operators[name] : undefined;
}

/** Tells `null` and `notNull` from the operators that compare a value. */
export function isKnownOperator(name: string): name is (typeof KNOWN_OPERATORS)[number] {
  return name === 'null' || name === 'notNull';
}

/** The shape of the value that an operator takes; `undefined` for a name that does not fit. */
export function getValueKind(type: AttributeType, name: string): ValueKind | undefined {
  return isKnownOperator(name) ? 'none' : getOperator({ type }, name)?.valueKind;
}

function namesOf(operators: Partial<Record<OperatorName, Operator>>): readonly OperatorName[] {
  return [...(Object.keys(operators) as OperatorName[]), ...KNOWN_OPERATORS];
}
