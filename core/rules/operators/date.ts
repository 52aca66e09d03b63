import type { RuleFaultText } from '../parse/rule-fault';
import { readDateSpan, readDaySpan, type DateSpan } from '../values/date';
import {
  addPeriod,
  MAX_PERIOD_AMOUNT,
  PERIOD_UNITS,
  readPeriod,
  subtractPeriod,
  type Period,
} from '../values/period';
import {
  defineOperator,
  negateOperator,
  type Operator,
  type ParseValue,
  type ValueContext,
} from './operator';
import { parsePairValue } from './pair-value';
import { reachRange } from './reach';

const EXPECTED_DATE =
  'an ISO 8601 date (2026-03-01) or date-time with a time zone (2026-03-01T10:00:00Z)';

const EXPECTED_PERIOD =
  `{ amount, unit } with a whole amount from 1 to ${MAX_PERIOD_AMOUNT} ` +
  `and one of the units ${PERIOD_UNITS.join(', ')}`;

const NOT_A_DATE: RuleFaultText = {
  code: 'value.not-date',
  message: 'The value is not a date.',
  expected: EXPECTED_DATE,
};

const NOT_A_DAY: RuleFaultText = {
  code: 'value.not-day',
  message:
    'The value is not a whole day. The attribute is the date where the visitor is, and a time of ' +
    'day is another moment there.',
  expected: 'an ISO 8601 date without a time (2026-03-01)',
};

const NOT_A_PERIOD: RuleFaultText = {
  code: 'value.not-period',
  message: 'The value is not a length of time.',
  expected: EXPECTED_PERIOD,
};

const NO_PERIOD_FOR_DAYS: RuleFaultText = {
  code: 'value.no-period-for-days',
  message:
    'The attribute is a whole day where the visitor is, and lengths of time are measured from the ' +
    'moment of the request.',
  expected: 'before, after, between or notBetween with whole days',
};

const readSpan = (raw: unknown, { format }: ValueContext): DateSpan | null =>
  format === 'day' ? readDaySpan(raw) : readDateSpan(raw);

const faultOf = ({ format }: ValueContext): RuleFaultText =>
  format === 'day' ? NOT_A_DAY : NOT_A_DATE;

const parseDateValue: ParseValue<DateSpan> = (value, context) => {
  const span = readSpan(value, context);
  if (span === null) {
    context.fault('', faultOf(context));
  }
  return span;
};

// A bound that is a day belongs to the range with all its hours, as people read "1 to 31 January".
const parseDateRange = parsePairValue(faultOf, readSpan, (first, second): DateSpan => ({
  startMs: Math.min(first.startMs, second.startMs),
  lastMs: Math.max(first.lastMs, second.lastMs),
}));

const parsePeriodValue: ParseValue<Period> = (value, context) => {
  if (context.format === 'day') {
    context.fault('', NO_PERIOD_FOR_DAYS);
    return null;
  }
  const period = readPeriod(value);
  if (period === null) {
    context.fault('', NOT_A_PERIOD);
  }
  return period;
};

const between = defineOperator<number, DateSpan>(
  'dateRange',
  parseDateRange,
  ({ startMs, lastMs }) =>
    (known) =>
      known >= startMs && known <= lastMs,
  { whenTrue: ({ startMs, lastMs }) => reachRange(startMs, lastMs) },
);

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
  between,
  notBetween: negateOperator(between),
  withinLast,
  notWithinLast: negateOperator(withinLast),
  withinNext: defineOperator<number, Period>(
    'period',
    parsePeriodValue,
    (period) => (known, nowMs) => known >= nowMs && known <= addPeriod(nowMs, period),
  ),
} satisfies Record<string, Operator>;
