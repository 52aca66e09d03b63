import type { AttributeFormat } from '../../visitor/attribute';
import type { ReportFault } from '../parse/rule-fault';
import type { Known } from '../values/known';
import type { OperatorReach } from './reach';

/** The shape of the value that an operator takes; editors choose their input by it. */
export type ValueKind =
  | 'none'
  | 'text'
  /** A list of texts. */
  | 'texts'
  /** A text, or a list of them. */
  | 'someTexts'
  | 'number'
  | 'numbers'
  | 'numberRange'
  /** A whole number from 1 on. */
  | 'count'
  | 'boolean'
  | 'date'
  | 'dateRange'
  | 'period'
  /** The key of another segment. */
  | 'segment';

/** Compares a visitor's value; `nowMs` is the time of the request. */
export type Test<K extends Known = Known> = (known: K, nowMs: number) => boolean;

/** What parsing a condition's value may know and must tell. */
export interface ValueContext {
  caseSensitive: boolean;
  /** How the attribute's values are meant: hours go round, days have no time of day. */
  format?: AttributeFormat;
  /** How many values a list may have. */
  maxListValues: number;
  /** Tells a fault; `at` is where below the value, such as `[2]`, or empty for the value itself. */
  fault: ReportFault;
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
  /** The operator that is true where this one is false; `null` for one that is not told by another. */
  readonly negationOf: Operator | null;
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
    reach,
    negationOf: null,
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
    negationOf: operator,
  };
}

function swapReach({ whenTrue, whenFalse }: OperatorReach<unknown>): OperatorReach<unknown> {
  return { ...(whenFalse && { whenTrue: whenFalse }), ...(whenTrue && { whenFalse: whenTrue }) };
}
