import { defineOperator, negateOperator, type Operator, type ParseValue } from './operator';
import { reachValues } from './reach';

const parseBooleanValue: ParseValue<boolean> = (value, context) => {
  if (typeof value === 'boolean') {
    return value;
  }
  context.fault('', {
    code: 'value.not-boolean',
    message: 'The value is neither true nor false.',
    expected: 'true or false',
  });
  return null;
};

const equals = defineOperator<boolean, boolean>(
  'boolean',
  parseBooleanValue,
  (boolean) => (known) => known === boolean,
  {
    whenTrue: (boolean) => reachValues([boolean]),
    whenFalse: (boolean) => reachValues([!boolean]),
  },
);

export const BOOLEAN_OPERATORS = {
  '=': equals,
  '!=': negateOperator(equals),
} satisfies Record<string, Operator>;
