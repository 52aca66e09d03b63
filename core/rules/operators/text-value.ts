import { MAX_TEXT_LENGTH } from '../limits';
import { hasTooManyMarks, MAX_MARKS, normalizeText } from '../values/text';
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
    const message = 'The value is not a text.';
    context.fault(at, { code: 'value.not-text', message, expected: EXPECTED_TEXT });
    return null;
  }
  if (value.length > MAX_TEXT_LENGTH) {
    context.fault(at, {
      code: 'value.text-too-long',
      values: { max: MAX_TEXT_LENGTH },
      message: `The text is too long (${value.length} characters).`,
      expected: EXPECTED_TEXT,
    });
    return null;
  }
  // Such a text is unknown of a visitor, so nobody would ever match.
  if (hasTooManyMarks(value)) {
    context.fault(at, {
      code: 'value.too-many-marks',
      values: { max: MAX_MARKS },
      message: 'The text has too many combining marks in a row.',
      expected: `at most ${MAX_MARKS} combining marks in a row`,
    });
    return null;
  }
  const text = normalizeText(value, context.caseSensitive);
  if (text === '') {
    const message = 'The text is empty.';
    context.fault(at, { code: 'value.empty-text', message, expected: EXPECTED_TEXT });
    return null;
  }
  return text;
}
