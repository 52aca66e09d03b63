import { LANGUAGE_TAGS } from '../../text/languages';
import { WEEKDAYS } from '../../visitor/weekdays';
import type { ValueFormat } from './format';
import { findCode, indexNames, lazily } from './names';

const A_MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

const codesByName = lazily(() => indexNames(listNames()));

export const WEEKDAY: ValueFormat = {
  code: 'value.not-weekday',
  noun: 'weekday',
  expected: `one of ${WEEKDAYS.join(', ')}`,
  isValid: (value) => WEEKDAYS.some((weekday) => weekday === value.trim().toLowerCase()),
  suggest: (value) => findCode(value, codesByName()),
  all: WEEKDAYS,
};

function* listNames(): Generator<[string, string]> {
  for (const locale of LANGUAGE_TAGS) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
      for (const [i, weekday] of WEEKDAYS.entries()) {
        yield [format.format(A_MONDAY_MS + i * DAY_MS).replace(/\.$/, ''), weekday];
      }
    }
  }
}
