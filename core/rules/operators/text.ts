import { containsPart } from '../values/contains-part';
import { defineOperator, negateOperator, type Operator } from './operator';
import { reachValues } from './reach';
import { parseTextsValue, parseTextValue } from './text-value';

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

const contains = defineOperator<string, string>(
  'text',
  parseTextValue,
  (text) => (known) => containsPart(known, text),
);

const beginsWith = defineOperator<string, string>(
  'text',
  parseTextValue,
  (text) => (known) => known.startsWith(text),
);

const endsWith = defineOperator<string, string>(
  'text',
  parseTextValue,
  (text) => (known) => known.endsWith(text),
);

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
