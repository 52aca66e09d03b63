import type { Known } from '../values/known';

type Values = ReadonlySet<Known> | readonly Known[];

/**
 * Values among which a visitor's value must be, so that rules can be found by it: at least all for
 * which a test comes out one way. It may hold more, since whatever is found is still evaluated.
 */
export type Reach =
  /** The value is one of these; a list has one of these members. */
  | { kind: 'values'; values: Values }
  /**
   * The value lies between the bounds, or is one of them. Any value between them makes the test come
   * out that way; what it is of the bounds themselves, the test says.
   */
  | { kind: 'range'; low: number; high: number };

/**
 * The reaches of an operator for one operand. Each holds on its own; none where the operator cannot
 * be looked up.
 */
export interface OperatorReach<O> {
  whenTrue?(operand: O): Reach[];
  whenFalse?(operand: O): Reach[];
}

export function reachValues(values: Values): Reach[] {
  return [{ kind: 'values', values }];
}

export function reachRange(low: number, high: number): Reach[] {
  return [{ kind: 'range', low, high }];
}
