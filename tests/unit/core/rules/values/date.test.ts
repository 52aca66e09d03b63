import {
  readDate,
  readDateSpan,
  readDaySpan,
  readDayStart,
} from '../../../../../core/rules/values/date';

describe('readDateSpan', () => {
  test('takes a date for its whole day in UTC', () => {
    expect(readDateSpan('2026-03-01')).toEqual({
      startMs: Date.UTC(2026, 2, 1),
      lastMs: Date.UTC(2026, 2, 2) - 1,
    });
  });

  test.each([
    ['2026-03-01T10:20:30Z', '2026-03-01T10:20:30.000Z'],
    ['2026-03-01T10:20Z', '2026-03-01T10:20:00.000Z'],
    ['2026-03-01T10:20:30.5Z', '2026-03-01T10:20:30.500Z'],
    ['2026-03-01T10:20:30.123456789Z', '2026-03-01T10:20:30.123Z'],
    ['2026-03-01T00:20:30+02:00', '2026-02-28T22:20:30.000Z'],
    ['2026-03-01T22:20:30-0330', '2026-03-02T01:50:30.000Z'],
    ['0026-03-01T00:00:00Z', '0026-03-01T00:00:00.000Z'],
  ])('takes %s for a moment', (text, moment) => {
    const startMs = Date.parse(moment);
    expect(readDateSpan(text)).toEqual({ startMs, lastMs: startMs });
  });

  test.each([
    ...['', 'now', '2026', '2026-03', '2026-3-1', '20260301', '2026-03-01 10:00:00Z'],
    ...['2026-03-01T10:00:00', '2026-03-01T24:00:00Z', '2026-03-01T10:60:00Z'],
    ...['2026-03-01T10:00:60Z', '2026-03-01T10:00:00+24:00', '2026-03-01T10:00:00+01:60'],
    ...['2026-00-10', '2026-13-10', '2026-02-29', '2026-04-31', '2026-03-00', '1900-02-29'],
    ...[0, 1_772_323_200_000, null, undefined, true, {}, ['2026-03-01'], new Date()],
  ])('does not take %p', (raw) => {
    expect(readDateSpan(raw)).toBeNull();
    expect(readDate(raw)).toBeNull();
  });
});

describe('a whole day', () => {
  test('is a date without a time, and nothing else', () => {
    const startMs = Date.UTC(2026, 2, 1);
    expect(readDaySpan('2026-03-01')).toEqual({ startMs, lastMs: startMs + 86_399_999 });
    expect(readDayStart(' 2026-03-01 ')).toBe(startMs);
    for (const raw of ['2026-03-01T00:00:00Z', '2026-02-30', '', 7, null]) {
      expect(readDaySpan(raw)).toBeNull();
      expect(readDayStart(raw)).toBeNull();
    }
  });
});
