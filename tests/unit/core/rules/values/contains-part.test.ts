import fc from 'fast-check';
import { containsPart } from '../../../../../core/rules/values/contains-part';

describe('containsPart', () => {
  test('gives what looking for the part gives, in short and in long texts', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'å', '🙂', ' ') });
    const long = fc
      .array(letters, { minLength: 1, maxLength: 40 })
      .map((parts) => parts.join('ab'));
    const property = fc.property(
      long,
      letters,
      fc.nat(),
      fc.nat(8),
      (text, other, from, length) => {
        const at = from % (text.length + 1);
        for (const part of [other, text.slice(at, at + length), `${text.slice(at)}b`]) {
          expect(containsPart(text, part)).toBe(text.includes(part));
        }
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });

  test('searches a long text only for what it may contain', () => {
    const includes = jest.spyOn(String.prototype, 'includes');
    const text = `${'å'.repeat(2000)}0123456789`;
    for (let i = 100; i < 600; i += 1) {
      containsPart(text, `å${i}`);
    }
    const calls = includes.mock.calls.length;
    includes.mockRestore();
    expect(calls).toBeLessThan(20);
  });

  test('remembers only so many texts, and is right all the same', () => {
    for (let i = 0; i < 500; i += 1) {
      const text = `${'x'.repeat(100)}${i}`;
      expect(containsPart(text, `x${i}`)).toBe(true);
      expect(containsPart(text, `y${i}`)).toBe(false);
    }
  });
});
