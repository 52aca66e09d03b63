import { readNumber } from '../values/number';
import { parseListValue } from './list-value';
import { defineOperator, negateOperator, type Operator, type ParseValue } from './operator';
import { parsePairValue } from './pair-value';
import { reachRange, reachValues, type OperatorReach } from './reach';

const NOT_A_NUMBER = {
  code: 'value.not-number',
  message: 'The value is not a number.',
  expected: 'a number',
} as const;

/**
 * Bounds that belong to the range themselves. Where the low one is above the high one, the range goes
 * round: from the low bound to the end, and from the beginning to the high bound.
 */
interface NumberRange {
  low: number;
  high: number;
}

const parseNumberValue: ParseValue<number> = (value, context) => {
  const number = readNumber(value);
  if (number === null) {
    context.fault('', NOT_A_NUMBER);
  }
  return number;
};

const parseNumbersValue = parseListValue('numbers', (raw, at, context) => {
  const number = readNumber(raw);
  if (number === null) {
    context.fault(at, NOT_A_NUMBER);
  }
  return number;
});

// From 22 to 6 is the night, while "from 9 to 5" of anything that does not go round is a slip.
const parseNumberRange = parsePairValue(
  () => NOT_A_NUMBER,
  readNumber,
  (first, second, { format }): NumberRange =>
    format === 'hour'
      ? { low: first, high: second }
      : { low: Math.min(first, second), high: Math.max(first, second) },
);

const compare = (
  test: (known: number, number: number) => boolean,
  reach: OperatorReach<number>,
): Operator =>
  defineOperator<number, number>(
    'number',
    parseNumberValue,
    (number) => (known) => test(known, number),
    reach,
  );

const BELOW: OperatorReach<number> = {
  whenTrue: (number) => reachRange(-Infinity, number),
  whenFalse: (number) => reachRange(number, Infinity),
};

const ABOVE: OperatorReach<number> = {
  whenTrue: (number) => reachRange(number, Infinity),
  whenFalse: (number) => reachRange(-Infinity, number),
};

const equals = compare((known, number) => known === number, {
  whenTrue: (number) => reachValues([number]),
});

const isIn = defineOperator<number, ReadonlySet<number>>(
  'numbers',
  parseNumbersValue,
  (numbers) => (known) => numbers.has(known),
  { whenTrue: reachValues },
);

const between = defineOperator<number, NumberRange>(
  'numberRange',
  parseNumberRange,
  ({ low, high }) =>
    low <= high
      ? (known) => known >= low && known <= high
      : (known) => known >= low || known <= high,
  {
    // A range that goes round is two, of which neither holds on its own.
    whenTrue: ({ low, high }) => (low <= high ? reachRange(low, high) : []),
    whenFalse: ({ low, high }) => (low <= high ? [] : reachRange(high, low)),
  },
);

export const NUMBER_OPERATORS = {
  '=': equals,
  '!=': negateOperator(equals),
  '<': compare((known, number) => known < number, BELOW),
  '<=': compare((known, number) => known <= number, BELOW),
  '>': compare((known, number) => known > number, ABOVE),
  '>=': compare((known, number) => known >= number, ABOVE),
  in: isIn,
  notIn: negateOperator(isIn),
  between,
  notBetween: negateOperator(between),
} satisfies Record<string, Operator>;
