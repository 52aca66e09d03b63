import { readPeriod, subtractPeriod } from '../../../../../core/rules/values/period';

describe('subtractPeriod', () => {
  it.each([
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

describe('readPeriod', () => {
  it('takes no unit or amount that is inherited', () => {
    expect(readPeriod({ amount: 7, unit: 'days' })).toEqual({ amount: 7, unit: 'days' });
    expect(readPeriod(Object.create({ amount: 7, unit: 'days' }))).toBeNull();
    expect(readPeriod({ amount: 7, unit: 'constructor' })).toBeNull();
  });
});
