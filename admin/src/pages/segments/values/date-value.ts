const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a value can be shown as a day: it is one, or nothing yet. */
export function isDayOrBlank(value: unknown): boolean {
  return value === '' || value === null || value === undefined || isDay(value);
}

/**
 * The day for a date picker, which reads the day of a `Date` in UTC; `undefined` for anything that
 * is no day.
 */
export function readDay(value: unknown): Date | undefined {
  return isDay(value) ? new Date(`${value}T00:00:00Z`) : undefined;
}

/** The day that a date picker answers, which is the start of that day where the user is. */
export function writeDay(date: Date | undefined): string {
  if (date === undefined || Number.isNaN(date.getTime())) {
    return '';
  }
  const pad = (part: number, length: number): string => String(part).padStart(length, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value));
}
