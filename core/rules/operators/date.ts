import { readDateSpan, type DateSpan } from '../values/date';
import {
  MAX_PERIOD_AMOUNT,
  PERIOD_UNITS,
  readPeriod,
  subtractPeriod,
  type Period,
} from '../values/period';
import { defineOperator, negateOperator, type Operator, type ParseValue } from './operator';
import { parsePairValue } from './pair-value';
import { reachRange } from './reach';

const EXPECTED_DATE =
  'an ISO 8601 date (2026-03-01) or date-time with a time zone (2026-03-01T10:00:00Z)';

const EXPECTED_PERIOD =
  `{ amount, unit } with a whole amount from 1 to ${MAX_PERIOD_AMOUNT} ` +
  `and one of the units ${PERIOD_UNITS.join(', ')}`;

const NOT_A_DATE = {
  code: 'value.not-date',
  message: 'The value is not a date.',
  expected: EXPECTED_DATE,
} as const;

const NOT_A_PERIOD = {
  code: 'value.not-period',
  message: 'The value is not a length of time.',
  expected: EXPECTED_PERIOD,
} as const;

const parseDateValue: ParseValue<DateSpan> = (value, context) => {
  const span = readDateSpan(value);
  if (span === null) context.fault('', NOT_A_DATE);
  return span;
};

// A bound that is a day belongs to the range with all its hours, as people read "1 to 31 January".
const parseDateRange = parsePairValue(NOT_A_DATE, readDateSpan, (first, second): DateSpan => ({
  startMs: Math.min(first.startMs, second.startMs),
  lastMs: Math.max(first.lastMs, second.lastMs),
}));

const parsePeriodValue: ParseValue<Period> = (value, context) => {
  const period = readPeriod(value);
  if (period === null) context.fault('', NOT_A_PERIOD);
  return period;
};

const withinLast = defineOperator<number, Period>(
  'period',
  parsePeriodValue,
  (period) => (known, nowMs) => known <= nowMs && known >= subtractPeriod(nowMs, period),
);

export const DATE_OPERATORS = {
  before: defineOperator<number, DateSpan>(
    'date',
    parseDateValue,
    ({ startMs }) =>
      (known) =>
        known < startMs,
    {
      whenTrue: ({ startMs }) => reachRange(-Infinity, startMs),
      whenFalse: ({ startMs }) => reachRange(startMs, Infinity),
    },
  ),
  after: defineOperator<number, DateSpan>(
    'date',
    parseDateValue,
    ({ lastMs }) =>
      (known) =>
        known > lastMs,
    {
      whenTrue: ({ lastMs }) => reachRange(lastMs, Infinity),
      whenFalse: ({ lastMs }) => reachRange(-Infinity, lastMs),
    },
  ),
  between: defineOperator<number, DateSpan>(
    'dateRange',
    parseDateRange,
    ({ startMs, lastMs }) =>
      (known) =>
        known >= startMs && known <= lastMs,
    { whenTrue: ({ startMs, lastMs }) => reachRange(startMs, lastMs) },
  ),
  withinLast,
  notWithinLast: negateOperator(withinLast),
} satisfies Record<string, Operator>;
