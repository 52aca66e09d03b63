import { normalizeText } from '../../../../../core/rules/values/text';

/** Every character of the planes that have letters with case, without halves of surrogate pairs. */
function* characters(): Generator<string> {
  for (let point = 0; point <= 0x1ffff; point += 1) {
    if (point < 0xd800 || point > 0xdfff) {
      yield String.fromCodePoint(point);
    }
  }
}

describe('normalizeText', () => {
  test('is stable for every character: normalized twice is normalized once', () => {
    const unstable = [...characters()].filter((character) => {
      const once = normalizeText(`a${character}b`);
      return normalizeText(once) !== once;
    });
    expect(unstable).toEqual([]);
  });

  test('takes every character for its upper case, its lower case and its decomposed form', () => {
    const astray = [...characters()].filter((character) => {
      const forms = [character.toUpperCase(), character.toLowerCase(), character.normalize('NFD')];
      const expected = normalizeText(`a${character}b`);
      return forms.some((form) => normalizeText(`a${form}b`) !== expected);
    });
    expect(astray).toEqual([]);
  });

  test('keeps the case on demand, but trims and composes', () => {
    expect(normalizeText(' ÅSE Ba\u030at\u00a0', true)).toBe('ÅSE Båt');
    expect(normalizeText(' ASE ', true)).toBe('ASE');
  });

  test('bears halves of surrogate pairs', () => {
    expect(normalizeText('\ud800A')).toBe('\ud800a');
  });
});
