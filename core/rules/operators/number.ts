import { readNumber } from '../values/number';
import { defineOperator, negateOperator, type Operator, type ParseValue } from './operator';
import { parsePairValue } from './pair-value';
import { reachRange, reachValues, type OperatorReach } from './reach';

const NOT_A_NUMBER = {
  code: 'value.not-number',
  message: 'The value is not a number.',
  expected: 'a number',
} as const;

/** Bounds that belong to the range themselves. */
interface NumberRange {
  low: number;
  high: number;
}

const parseNumberValue: ParseValue<number> = (value, context) => {
  const number = readNumber(value);
  if (number === null) context.fault('', NOT_A_NUMBER);
  return number;
};

const parseNumberRange = parsePairValue(NOT_A_NUMBER, readNumber, (first, second): NumberRange => ({
  low: Math.min(first, second),
  high: Math.max(first, second),
}));

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

const between = defineOperator<number, NumberRange>(
  'numberRange',
  parseNumberRange,
  ({ low, high }) =>
    (known) =>
      known >= low && known <= high,
  { whenTrue: ({ low, high }) => reachRange(low, high) },
);

export const NUMBER_OPERATORS = {
  '=': equals,
  '!=': negateOperator(equals),
  '<': compare((known, number) => known < number, BELOW),
  '<=': compare((known, number) => known <= number, BELOW),
  '>': compare((known, number) => known > number, ABOVE),
  '>=': compare((known, number) => known >= number, ABOVE),
  between,
  notBetween: negateOperator(between),
} satisfies Record<string, Operator>;
