import type { Attribute } from '../../visitor/attribute';
import { quoteName } from '../parse/quote-name';
import type { ReportFault } from '../parse/rule-fault';
import { readNumber } from '../values/number';
import { normalizeText } from '../values/text';
import { COUNTRY } from './country';
import type { ValueFormat } from './format';
import { LANGUAGE } from './language';
import { TIME_ZONE } from './time-zone';
import { WEEKDAY } from './weekday';

const TEXT_FORMATS: Partial<Record<NonNullable<Attribute['format']>, ValueFormat>> = {
  country: COUNTRY,
  language: LANGUAGE,
  weekday: WEEKDAY,
  timeZone: TIME_ZONE,
};

/** The operators that compare with a whole value; others ask about a part of it. */
const WHOLE_VALUES: ReadonlySet<string> = new Set([
  ...['=', '!=', 'in', 'notIn', 'containsAny', 'containsAll', 'containsNone'],
]);

const LAST_HOUR = 23;

// A list with a thousand wrong members is one mistake, not a thousand.
const MAX_FAULTS = 10;

/**
 * Tells the values of a condition that no visitor has, since the attribute's values are of a known
 * format: "Norway" where a country's code is compared. `tell` gets the place below the value.
 */
export function reportFormatFaults(
  { type, format }: Attribute,
  operator: string,
  value: unknown,
  tell: ReportFault,
): void {
  if (format === undefined) {
    return;
  }
  const check =
    type === 'number' && format === 'hour'
      ? reportHourFault
      : type === 'text' || type === 'list'
        ? createTextCheck(format, operator)
        : null;
  if (check === null) {
    return;
  }
  let faults = 0;
  const reportCounted: ReportFault = (at, text) => {
    faults += 1;
    tell(at, text);
  };
  const members: unknown[] = Array.isArray(value) ? value : [value];
  for (let i = 0; i < members.length && faults < MAX_FAULTS; i += 1) {
    check(members[i], Array.isArray(value) ? `[${i}]` : '', reportCounted);
  }
}

type Check = (value: unknown, at: string, tell: ReportFault) => void;

function createTextCheck(format: NonNullable<Attribute['format']>, operator: string): Check | null {
  const values = TEXT_FORMATS[format];
  if (values === undefined) {
    return null;
  }
  const isWhole = WHOLE_VALUES.has(operator);
  const { all } = values;
  if (!isWhole && all === undefined) {
    return null;
  }
  return (value, at, tell) => {
    if (typeof value !== 'string') {
      return;
    }
    const isRight = isWhole
      ? values.isValid(value)
      : all?.some((code) => code.includes(normalizeText(value)));
    if (!isRight) {
      reportTextFault(values, value, at, tell);
    }
  };
}

function reportTextFault(values: ValueFormat, value: string, at: string, tell: ReportFault): void {
  const { code, noun, expected } = values;
  const given = value.trim();
  const shown = quoteName(given).slice(1, -1);
  const message = `${quoteName(given)} is no ${noun}.`;
  const meant = values.suggest(given);
  if (meant === null) {
    tell(at, { code, values: { value: shown }, message, expected });
  } else {
    tell(at, {
      code: 'value.other-code',
      values: { value: shown, meant },
      message: `${message} Did you mean ${meant}?`,
      expected,
    });
  }
}

function reportHourFault(value: unknown, at: string, tell: ReportFault): void {
  const hour = readNumber(value);
  if (hour === null || (Number.isInteger(hour) && hour >= 0 && hour <= LAST_HOUR)) {
    return;
  }
  tell(at, {
    code: 'value.not-hour',
    values: { max: LAST_HOUR },
    message: `${hour} is no hour of the day.`,
    expected: `a whole number from 0 to ${LAST_HOUR}`,
  });
}
