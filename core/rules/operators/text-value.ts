import { MAX_TEXT_LENGTH } from '../limits';
import { hasTooManyMarks, MAX_MARKS, normalizeText } from '../values/text';
import { parseListValue } from './list-value';
import type { ParseValue, ValueContext } from './operator';

const EXPECTED_TEXT = `a text that is not empty, of at most ${MAX_TEXT_LENGTH} characters`;

export const parseTextValue: ParseValue<string> = (value, context) => readText(value, '', context);

/** A list of texts, as the set of their normalized forms. */
export const parseTextsValue: ParseValue<ReadonlySet<string>> = parseListValue('texts', readText);

/** A text, or a list of texts, as the normalized forms. */
export const parseSomeTextsValue: ParseValue<readonly string[]> = (value, context) => {
  const texts = Array.isArray(value)
    ? parseTextsValue(value, context)
    : parseTextValue(value, context);
  if (texts === null) {
    return null;
  }
  return typeof texts === 'string' ? [texts] : [...texts];
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
