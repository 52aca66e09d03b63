const DAY_MS = 24 * 60 * 60 * 1000;

// ISO 8601 in its extended format, with the zone required wherever there is a time of day.
const ISO_DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d))?$/;

/** A point in time, or a whole day of UTC, in milliseconds since 1970. */
export interface DateSpan {
  startMs: number;
  /** The last millisecond that belongs to it; of a point in time, the same as the start. */
  lastMs: number;
}

/**
 * Reads an ISO 8601 date (`2026-03-01`, that whole day in UTC) or date-time with a zone
 * (`2026-03-01T10:00:00+01:00`, a point in time). `null` for anything else: a time without a zone
 * would mean another moment on another server, and a number may count seconds or milliseconds.
 */
export function readDateSpan(raw: unknown): DateSpan | null {
  if (typeof raw !== 'string') {
    return null;
  }
  const parts = ISO_DATE.exec(raw.trim());
  if (!parts) {
    return null;
  }
  const [, year, month, day, hour, minute, second, fraction, zone] = parts;
  const startOfDayMs = readDay(Number(year), Number(month), Number(day));
  if (startOfDayMs === null) {
    return null;
  }
  if (zone === undefined) {
    return { startMs: startOfDayMs, lastMs: startOfDayMs + DAY_MS - 1 };
  }
  const timeMs = readTime(Number(hour), Number(minute), Number(second ?? 0), fraction ?? '');
  const offsetMs = readOffset(zone);
  if (timeMs === null || offsetMs === null) {
    return null;
  }
  const startMs = startOfDayMs + timeMs - offsetMs;
  return { startMs, lastMs: startMs };
}

/** As `readDateSpan`, but the start alone: a date without a time is the start of its day in UTC. */
export function readDate(raw: unknown): number | null {
  return readDateSpan(raw)?.startMs ?? null;
}

/** As `readDateSpan`, but a whole day alone (`2026-03-01`). */
export function readDaySpan(raw: unknown): DateSpan | null {
  const span = readDateSpan(raw);
  return span !== null && span.lastMs > span.startMs ? span : null;
}

/** As `readDaySpan`, but the start alone. */
export function readDayStart(raw: unknown): number | null {
  return readDaySpan(raw)?.startMs ?? null;
}

function readDay(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC would take the year 26 for 1926
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

function readTime(hour: number, minute: number, second: number, fraction: string): number | null {
  if (hour > 23 || minute > 59 || second > 59) {
    return null;
  }
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

function readOffset(zone: string): number | null {
  if (zone === 'Z') {
    return 0;
  }
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 23 || minutes > 59) {
    return null;
  }
  const offsetMs = (hours * 60 + minutes) * 60 * 1000;
  return zone.startsWith('-') ? -offsetMs : offsetMs;
}
