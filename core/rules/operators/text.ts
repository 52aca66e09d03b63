import { containsPart } from '../values/contains-part';
import { defineOperator, negateOperator, type Operator } from './operator';
import { reachValues } from './reach';
import { parseSomeTextsValue, parseTextsValue, parseTextValue } from './text-value';

const equals = defineOperator<string, string>(
  'text',
  parseTextValue,
  (text) => (known) => known === text,
  { whenTrue: (text) => reachValues([text]) },
);

const isIn = defineOperator<string, ReadonlySet<string>>(
  'texts',
  parseTextsValue,
  (texts) => (known) => texts.has(known),
  { whenTrue: reachValues },
);

/** Compares a part of the value with each of some texts, until one fits. */
const comparePart = (fits: (known: string, text: string) => boolean): Operator =>
  defineOperator<string, readonly string[]>('someTexts', parseSomeTextsValue, (texts) => {
    const [only] = texts;
    return texts.length === 1 && only !== undefined
      ? (known) => fits(known, only)
      : (known) => texts.some((text) => fits(known, text));
  });

const contains = comparePart(containsPart);
const beginsWith = comparePart((known, text) => known.startsWith(text));
const endsWith = comparePart((known, text) => known.endsWith(text));

export const TEXT_OPERATORS = {
  '=': equals,
  '!=': negateOperator(equals),
  in: isIn,
  notIn: negateOperator(isIn),
  contains,
  doesNotContain: negateOperator(contains),
  beginsWith,
  doesNotBeginWith: negateOperator(beginsWith),
  endsWith,
  doesNotEndWith: negateOperator(endsWith),
} satisfies Record<string, Operator>;
