import type { ParseValue, ValueContext } from './operator';

/**
 * Reads a list of exactly two bounds with `read`, which gives `null` for what is no bound, and
 * combines them. `what` names one bound for the fault, such as "a number".
 */
export function parsePairValue<Bound, O>(
  what: string,
  read: (raw: unknown) => Bound | null,
  combine: (first: Bound, second: Bound) => O,
): ParseValue<O> {
  return (value, context) => {
    if (!Array.isArray(value) || value.length !== 2) {
      context.fault('', 'The value is not a pair of bounds.', `a list of two: ${what} each`);
      return null;
    }
    const bounds = value as unknown[];
    const first = readBound(bounds[0], '[0]', what, read, context);
    const second = readBound(bounds[1], '[1]', what, read, context);
    return first === null || second === null ? null : combine(first, second);
  };
}

function readBound<Bound>(
  raw: unknown,
  at: string,
  what: string,
  read: (raw: unknown) => Bound | null,
  context: ValueContext,
): Bound | null {
  const bound = read(raw);
  if (bound === null) context.fault(at, `The bound is not ${what}.`, what);
  return bound;
}
