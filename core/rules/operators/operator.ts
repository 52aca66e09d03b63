import type { TellFault } from '../parse/rule-fault';
import type { Known } from '../values/known';
import type { OperatorReach } from './reach';

/** The shape of the value that an operator takes; editors choose their input by it. */
export type ValueKind =
  | 'none'
  | 'text'
  | 'texts'
  | 'number'
  | 'numberRange'
  | 'boolean'
  | 'date'
  | 'dateRange'
  | 'period';

/** Compares a visitor's value; `nowMs` is the time of the request. */
export type Test<K extends Known = Known> = (known: K, nowMs: number) => boolean;

/** What parsing a condition's value may know and must tell. */
export interface ValueContext {
  caseSensitive: boolean;
  /** How many values a list may have. */
  maxListValues: number;
  /** Tells a fault; `at` is where below the value, such as `[2]`, or empty for the value itself. */
  fault: TellFault;
}

/**
 * Reads a condition's value once into the operand that is compared with, telling every fault.
 * `null` when the value does not fit.
 */
export type ParseValue<O> = (value: unknown, context: ValueContext) => O | null;

/** A way of comparing: how its value is read, and how a visitor's value is tested against it. */
export interface Operator {
  readonly valueKind: ValueKind;
  readonly parse: ParseValue<unknown>;
  readonly compile: (operand: unknown) => Test;
  /** How conditions with the operator are found without evaluating them. */
  readonly reach: OperatorReach<unknown>;
}

/**
 * Defines an operator from its functions. Their types meet here alone: `compile` and `reach` only
 * ever get what their own `parse` returned, and its test only values of the attribute type it is listed under.
 */
export function defineOperator<K extends Known, O>(
  valueKind: ValueKind,
  parse: ParseValue<O>,
  compile: (operand: O) => Test<K>,
  reach: OperatorReach<O> = {},
): Operator {
  return {
    valueKind,
    parse,
    compile: compile as (operand: unknown) => Test,
    reach: reach,
  };
}

/** The operator that is true where the given one is false, and the other way round. */
export function negateOperator(operator: Operator): Operator {
  return {
    ...operator,
    compile: (operand) => {
      const test = operator.compile(operand);
      return (known, nowMs) => !test(known, nowMs);
    },
    reach: swapReach(operator.reach),
  };
}

function swapReach({ whenTrue, whenFalse }: OperatorReach<unknown>): OperatorReach<unknown> {
  return { ...(whenFalse && { whenTrue: whenFalse }), ...(whenTrue && { whenFalse: whenTrue }) };
}
