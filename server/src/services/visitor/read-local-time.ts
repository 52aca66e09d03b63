import { LRUCache } from 'lru-cache';

/** The time on the visitor's clock. */
export interface LocalTime {
  /** 0 to 23. */
  hour: number;
  /** In English and lower case: `monday`. */
  weekday: string;
  /** ISO 8601 without a time: `2026-05-17`. */
  date: string;
}

const formatters = new LRUCache<string, Intl.DateTimeFormat>({
  max: 200,
  memoMethod: createFormatter,
});

/** Tells the time in a time zone, which must be one that this runtime knows. */
export function readLocalTime(now: Date, timeZone: string): LocalTime {
  const formatter = formatters.memo(timeZone);
  const parts = new Map(formatter.formatToParts(now).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    hour: Number(part('hour')),
    weekday: part('weekday').toLowerCase(),
    date: `${part('year')}-${part('month')}-${part('day')}`,
  };
}

function createFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  });
}
