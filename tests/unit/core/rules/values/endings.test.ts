import fc from 'fast-check';
import { endsOtherwise, readEndings } from '../../../../../core/rules/values/endings';
import { normalizeText } from '../../../../../core/rules/values/text';

/** Letters whose case, width or composition is of the awkward kind, among plain ones. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'A', 's', 'S', 'k', 'K', 'i', 'I', 'ı', 'İ', 'ß', 'ẞ', 'σ', 'ς', 'Σ'),
      fc.constantFrom(
        '\u0301',
        '\u0307',
        '\u212a',
        '\ufb00',
        '\u1100',
        '\u1161',
        ' ',
        '\t',
        '\u00a0',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

describe('the endings of texts', () => {
  test('rule out no text that is one of them, in any case and form', () => {
    const property = fc.property(
      fc.array(texts, { minLength: 1, maxLength: 3 }),
      texts,
      fc.boolean(),
      (written, raw, caseSensitive) => {
        const known = written.map((text) => normalizeText(text, caseSensitive));
        const forms = [raw, ...written, ...written.map((text) => ` ${text.toUpperCase()}`)];
        for (const form of forms) {
          if (known.includes(normalizeText(form, caseSensitive))) {
            expect(endsOtherwise(form, readEndings(known, caseSensitive))).toBe(false);
          }
        }
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });

  test('rule out what ends with another letter', () => {
    const endings = readEndings(['no', 'se'], false);
    expect(endsOtherwise('DK', endings)).toBe(true);
    expect(endsOtherwise('NO', endings)).toBe(false);
    expect(endsOtherwise('NO', readEndings(['no'], true))).toBe(true);
    expect(endsOtherwise('', endings)).toBe(false);
    expect(endsOtherwise('dk ', endings)).toBe(false);
  });
});
