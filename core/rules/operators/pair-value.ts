import type { RuleFaultText } from '../parse/rule-fault';
import type { ParseValue, ValueContext } from './operator';

/**
 * Reads a list of exactly two bounds with `read`, which gives `null` for what is no bound, and
 * combines them. `noBound` is the fault of a bound that is none.
 */
export function parsePairValue<Bound, O>(
  noBound: RuleFaultText,
  read: (raw: unknown) => Bound | null,
  combine: (first: Bound, second: Bound) => O,
): ParseValue<O> {
  return (value, context) => {
    if (!Array.isArray(value) || value.length !== 2) {
      context.fault('', {
        code: 'value.not-pair',
        message: 'The value is not a pair of bounds.',
        expected: `a list of two: ${noBound.expected} each`,
      });
      return null;
    }
    const bounds = value as unknown[];
    const first = readBound(bounds[0], '[0]', noBound, read, context);
    const second = readBound(bounds[1], '[1]', noBound, read, context);
    return first === null || second === null ? null : combine(first, second);
  };
}

function readBound<Bound>(
  raw: unknown,
  at: string,
  noBound: RuleFaultText,
  read: (raw: unknown) => Bound | null,
  context: ValueContext,
): Bound | null {
  const bound = read(raw);
  if (bound === null) {
    context.fault(at, { ...noBound, message: `The bound is not ${noBound.expected}.` });
  }
  return bound;
}
