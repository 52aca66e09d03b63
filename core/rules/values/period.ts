import { readNumber } from './number';

/** The units of "within the last …" and "within the next …", shortest first. A month is a calendar month. */
export const PERIOD_UNITS = ['minutes', 'hours', 'days', 'weeks', 'months'] as const;

export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A length of time, such as 30 days. */
export interface Period {
  amount: number;
  unit: PeriodUnit;
}

export const MAX_PERIOD_AMOUNT = 100_000;

const UNIT_MS: Record<Exclude<PeriodUnit, 'months'>, number> = {
  minutes: 60 * 1000,
  hours: 60 * 60 * 1000,
  days: 24 * 60 * 60 * 1000,
  weeks: 7 * 24 * 60 * 60 * 1000,
};

/** `{ amount, unit }` with a whole amount from 1 to 100,000; `null` for anything else. */
export function readPeriod(raw: unknown): Period | null {
  if (typeof raw !== 'object' || raw === null) {
    return null;
  }
  if (!Object.hasOwn(raw, 'amount') || !Object.hasOwn(raw, 'unit')) {
    return null;
  }
  const { amount: rawAmount, unit: rawUnit } = raw as { amount: unknown; unit: unknown };
  const amount = readNumber(rawAmount);
  const unit = PERIOD_UNITS.find((known) => known === rawUnit);
  if (amount === null || unit === undefined) {
    return null;
  }
  const fits = Number.isInteger(amount) && amount >= 1 && amount <= MAX_PERIOD_AMOUNT;
  return fits ? { amount, unit } : null;
}

/** The moment one period before `nowMs`. A month earlier than 31 March is the last of February. */
export function subtractPeriod(nowMs: number, period: Period): number {
  return shift(nowMs, period, -1);
}

/** The moment one period after `nowMs`. A month later than 31 January is the last of February. */
export function addPeriod(nowMs: number, period: Period): number {
  return shift(nowMs, period, 1);
}

function shift(nowMs: number, { amount, unit }: Period, direction: -1 | 1): number {
  if (unit !== 'months') {
    return nowMs + direction * amount * UNIT_MS[unit];
  }
  const date = new Date(nowMs);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + direction * amount);
  date.setUTCDate(Math.min(day, daysInMonth(date)));
  return date.getTime();
}

function daysInMonth(date: Date): number {
  const nextMonth = new Date(date.getTime());
  nextMonth.setUTCMonth(nextMonth.getUTCMonth() + 1, 0);
  return nextMonth.getUTCDate();
}
