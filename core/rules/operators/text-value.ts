import { MAX_TEXT_LENGTH } from '../limits';
import { normalizeText } from '../values/text';
import type { ParseValue, ValueContext } from './operator';

const EXPECTED_TEXT = `a text that is not empty, of at most ${MAX_TEXT_LENGTH} characters`;

// A list with a thousand wrong members is one mistake, not a thousand.
const MAX_MEMBER_FAULTS = 10;

export const parseTextValue: ParseValue<string> = (value, context) => readText(value, '', context);

/** A list of texts, as the set of their normalized forms. */
export const parseTextsValue: ParseValue<ReadonlySet<string>> = (value, context) => {
  const { maxListValues, fault } = context;
  const expected = `a list of 1 to ${maxListValues} texts`;
  if (!Array.isArray(value)) {
    fault('', 'The value is not a list.', expected);
    return null;
  }
  if (value.length === 0 || value.length > maxListValues) {
    const size = value.length === 0 ? 'empty' : `too long (${value.length} values)`;
    fault('', `The list is ${size}.`, expected);
    return null;
  }
  const texts = new Set<string>();
  let faults = 0;
  for (let i = 0; i < value.length && faults < MAX_MEMBER_FAULTS; i += 1) {
    const text = readText(value[i], `[${i}]`, context);
    if (text === null) faults += 1;
    else texts.add(text);
  }
  return faults === 0 ? texts : null;
};

function readText(value: unknown, at: string, context: ValueContext): string | null {
  if (typeof value !== 'string') {
    context.fault(at, 'The value is not a text.', EXPECTED_TEXT);
    return null;
  }
  if (value.length > MAX_TEXT_LENGTH) {
    context.fault(at, `The text is too long (${value.length} characters).`, EXPECTED_TEXT);
    return null;
  }
  const text = normalizeText(value, context.caseSensitive);
  if (text === '') {
    context.fault(at, 'The text is empty.', EXPECTED_TEXT);
    return null;
  }
  return text;
}
