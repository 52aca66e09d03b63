import { LANGUAGE_TAGS } from '../../text/languages';
import { COUNTRY_CODES } from '../../visitor/country-codes';
import { readLocale } from '../values/language';
import type { ValueFormat } from './format';
import { findCode, indexNames, lazily } from './names';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Languages whose names tell a region or a script, or whose code has three letters. */
const LONGER_CODES = ['en-GB', 'en-US', 'pt-BR', 'pt-PT', 'zh-Hans', 'zh-Hant', 'fil', 'yue'];

/** What languages call themselves, where none of the names that editors may have written does. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ bokmål: 'nb', nynorsk: 'nn', deutsch: 'de', français: 'fr', español: 'es', suomi: 'fi' },
  ...{ svenska: 'sv', italiano: 'it', nederlands: 'nl', polski: 'pl', português: 'pt' },
  ...{ íslenska: 'is', eng: 'en', nor: 'no', swe: 'sv', dan: 'da', deu: 'de', fra: 'fr' },
};

const englishNames = lazily(() => namesIn('en'));

const codesByName = lazily(() => indexNames([...listNames(), ...Object.entries(OTHER_NAMES)]));

export const LANGUAGE: ValueFormat = {
  code: 'value.not-language',
  noun: 'language code',
  expected: 'a language tag, such as no or en-GB',
  isValid: (value) => {
    const locale = readLocale(value);
    return locale !== null && englishNames().of(locale.language) !== undefined;
  },
  suggest: (value) => findLanguageOf(value) ?? findCode(value, codesByName()),
};

/** A country's code is often taken for that of its language: `dk` for Danish. */
function findLanguageOf(value: string): string | null {
  const country = value.trim().toUpperCase();
  if (!COUNTRY_CODES.includes(country)) {
    return null;
  }
  return new Intl.Locale(`und-${country}`).maximize().language;
}

function namesIn(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
}

function* listNames(): Generator<[string | undefined, string]> {
  // There is no list of languages in `Intl`, but it tells which of all possible codes it knows.
  const pairs = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
  for (const locale of LANGUAGE_TAGS) {
    const names = namesIn(locale);
    for (const code of [...pairs, ...LONGER_CODES]) {
      const name = names.of(code);
      if (name !== undefined) {
        yield [name, new Intl.Locale(code).baseName];
      }
    }
  }
}
