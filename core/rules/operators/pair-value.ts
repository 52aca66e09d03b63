import type { RuleFaultText } from '../parse/rule-fault';
import type { ParseValue, ValueContext } from './operator';

/**
 * Reads a list of exactly two bounds with `read`, which gives `null` for what is no bound, and
 * combines them. `noBound` is the fault of a bound that is none.
 */
export function parsePairValue<Bound, O>(
  noBound: (context: ValueContext) => RuleFaultText,
  read: (raw: unknown, context: ValueContext) => Bound | null,
  combine: (first: Bound, second: Bound, context: ValueContext) => O,
): ParseValue<O> {
  return (value, context) => {
    if (!Array.isArray(value) || value.length !== 2) {
      context.fault('', {
        code: 'value.not-pair',
        message: 'The value is not a pair of bounds.',
        expected: `a list of two: ${noBound(context).expected} each`,
      });
      return null;
    }
    const readBound = (at: 0 | 1): Bound | null => {
      const bound = read(value[at], context);
      if (bound === null) {
        const text = noBound(context);
        context.fault(`[${at}]`, { ...text, message: `The bound is not ${text.expected}.` });
      }
      return bound;
    };
    const first = readBound(0);
    const second = readBound(1);
    return first === null || second === null ? null : combine(first, second, context);
  };
}
