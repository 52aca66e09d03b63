import { addPeriod, readPeriod, subtractPeriod } from '../../../../../core/rules/values/period';

describe('subtractPeriod', () => {
  test.each([
    ['2026-03-31T10:00:00.000Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2024-03-31T10:00:00.000Z', 1, '2024-02-29T10:00:00.000Z'],
    ['2026-01-31T10:00:00.000Z', 2, '2025-11-30T10:00:00.000Z'],
    ['2026-12-31T10:00:00.000Z', 1, '2026-11-30T10:00:00.000Z'],
    ['2024-02-29T10:00:00.000Z', 12, '2023-02-28T10:00:00.000Z'],
  ])('goes from %s back %d calendar months', (now, amount, expected) => {
    const then = subtractPeriod(Date.parse(now), { amount, unit: 'months' });
    expect(new Date(then).toISOString()).toBe(expected);
  });
});

describe('addPeriod', () => {
  test.each([
    ['2026-01-31T10:00:00.000Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2026-12-31T10:00:00.000Z', 2, '2027-02-28T10:00:00.000Z'],
    ['2024-02-29T10:00:00.000Z', 12, '2025-02-28T10:00:00.000Z'],
  ])('goes from %s on %d calendar months', (now, amount, expected) => {
    const then = addPeriod(Date.parse(now), { amount, unit: 'months' });
    expect(new Date(then).toISOString()).toBe(expected);
  });

  test('goes on whole hours', () => {
    expect(addPeriod(0, { amount: 2, unit: 'hours' })).toBe(2 * 60 * 60 * 1000);
  });
});

describe('readPeriod', () => {
  test('takes no unit or amount that is inherited', () => {
    expect(readPeriod({ amount: 7, unit: 'days' })).toEqual({ amount: 7, unit: 'days' });
    expect(readPeriod(Object.create({ amount: 7, unit: 'days' }))).toBeNull();
    expect(readPeriod({ amount: 7, unit: 'constructor' })).toBeNull();
  });
});
