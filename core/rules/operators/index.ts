import type { Attribute, AttributeType } from '../../visitor/attribute';
import { BOOLEAN_OPERATORS } from './boolean';
import { DATE_OPERATORS } from './date';
import { LANGUAGE_LIST_OPERATORS, LANGUAGE_TEXT_OPERATORS } from './language';
import { LIST_OPERATORS } from './list';
import { NUMBER_OPERATORS } from './number';
import type { Operator, ValueKind } from './operator';
import { SEGMENT_OPERATORS } from './segment';
import { TEXT_OPERATORS } from './text';

export type { Operator, ValueKind } from './operator';

/**
 * "is unknown" and "is known". They look at whether a value may be used, not at the value, so they
 * fit every fact about visitors and are never unknown themselves.
 */
export const KNOWN_OPERATORS = ['null', 'notNull'] as const;

const BY_TYPE = {
  text: TEXT_OPERATORS,
  number: NUMBER_OPERATORS,
  boolean: BOOLEAN_OPERATORS,
  date: DATE_OPERATORS,
  list: LIST_OPERATORS,
  segment: SEGMENT_OPERATORS,
} satisfies Record<AttributeType, Readonly<Record<string, Operator>>>;

type Tables = typeof BY_TYPE;

export type OperatorName =
  { [Type in AttributeType]: keyof Tables[Type] }[AttributeType] | (typeof KNOWN_OPERATORS)[number];

/** The names of the operators that fit each attribute type, in the order that editors see. */
export const OPERATORS = Object.fromEntries(
  Object.entries(BY_TYPE).map(([type, operators]) => [
    type,
    // Whether somebody belongs to a segment is no value that is known or not.
    [...Object.keys(operators), ...(type === 'segment' ? [] : KNOWN_OPERATORS)],
  ]),
) as unknown as Readonly<Record<AttributeType, readonly OperatorName[]>>;

const OF_LANGUAGES: Partial<Record<AttributeType, Readonly<Record<string, Operator>>>> = {
  text: LANGUAGE_TEXT_OPERATORS,
  list: LANGUAGE_LIST_OPERATORS,
};

/** The comparing operator of that name for an attribute; `undefined` for one that does not fit. */
export function getOperator(
  { type, format }: Pick<Attribute, 'type' | 'format'>,
  name: string,
): Operator | undefined {
  const ofLanguages = format === 'language' ? OF_LANGUAGES[type] : undefined;
  const operators: Readonly<Record<string, Operator>> = ofLanguages ?? BY_TYPE[type];
  return Object.hasOwn(operators, name) ? operators[name] : undefined;
}

/** Tells `null` and `notNull` from the operators that compare a value. */
export function isKnownOperator(name: string): name is (typeof KNOWN_OPERATORS)[number] {
  return name === 'null' || name === 'notNull';
}

/** The shape of the value that an operator takes; `undefined` for a name that does not fit. */
export function getValueKind(type: AttributeType, name: string): ValueKind | undefined {
  if (isKnownOperator(name)) {
    return type === 'segment' ? undefined : 'none';
  }
  return getOperator({ type }, name)?.valueKind;
}

/** The operator without the "not" that its name may hold, and whether there was one. */
export function splitNegation(name: string): { operator: string; isNegated: boolean } {
  const negated = NEGATED.get(name);
  return { operator: negated ?? name, isNegated: negated !== undefined };
}

/** By the name of an operator, the one that it is the negation of. The same in every type. */
const NEGATED: ReadonlyMap<string, string> = new Map([
  ['notNull', 'null'],
  ...Object.values(BY_TYPE).flatMap((operators: Readonly<Record<string, Operator>>) => {
    const named = Object.entries(operators);
    return named.flatMap(([name, { negationOf }]): [string, string][] => {
      const base = named.find(([, operator]) => operator === negationOf);
      return base === undefined ? [] : [[name, base[0]]];
    });
  }),
]);
