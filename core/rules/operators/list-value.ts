import type { ParseValue, ValueContext } from './operator';

// A list with a thousand wrong members is one mistake, not a thousand.
const MAX_MEMBER_FAULTS = 10;

/**
 * Reads a list of 1 to as many members as the limits allow. `read` tells what is wrong with one and
 * gives `null` for it; `plural` names them in messages.
 */
export function parseListValue<Member>(
  plural: string,
  read: (raw: unknown, at: string, context: ValueContext) => Member | null,
): ParseValue<ReadonlySet<Member>> {
  return (value, context) => {
    const { maxListValues, fault } = context;
    const expected = `a list of 1 to ${maxListValues} ${plural}`;
    if (!Array.isArray(value)) {
      fault('', { code: 'value.not-list', message: 'The value is not a list.', expected });
      return null;
    }
    if (value.length === 0) {
      fault('', { code: 'value.empty-list', message: 'The list is empty.', expected });
      return null;
    }
    if (value.length > maxListValues) {
      const message = `The list is too long (${value.length} values).`;
      fault('', { code: 'value.list-too-long', values: { max: maxListValues }, message, expected });
      return null;
    }
    const members = new Set<Member>();
    let faults = 0;
    for (let i = 0; i < value.length && faults < MAX_MEMBER_FAULTS; i += 1) {
      const member = read(value[i], `[${i}]`, context);
      if (member === null) {
        faults += 1;
      } else {
        members.add(member);
      }
    }
    return faults === 0 ? members : null;
  };
}
