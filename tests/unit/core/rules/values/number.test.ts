import { readNumber } from '../../../../../core/rules/values/number';

describe('readNumber', () => {
  test.each([
    [3, 3],
    ['3', 3],
    [' -3.50 ', -3.5],
    ['1e3', 1000],
    ['.5', 0.5],
    ['5.', 5],
  ])('reads %p', (raw, number) => {
    expect(readNumber(raw)).toBe(number);
  });

  test.each([
    NaN,
    Infinity,
    '',
    ' ',
    '.',
    'e3',
    '1e',
    '0x1',
    '1_000',
    '1 000',
    '1,5',
    '--1',
    '1e999',
  ])('does not read %p', (raw) => {
    expect(readNumber(raw)).toBeNull();
  });

  test.each([null, undefined, true, 10n, [1], { valueOf: () => 1 }])(
    'coerces nothing: %p',
    (raw) => {
      expect(readNumber(raw)).toBeNull();
    },
  );

  test('gives up on a long text without a number in no time', () => {
    const start = performance.now();
    expect(readNumber(`${'1'.repeat(100_000)}x`)).toBeNull();
    expect(performance.now() - start).toBeLessThan(100);
  });
});
