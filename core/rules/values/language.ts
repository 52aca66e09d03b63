import { normalizeText } from './text';

// BCP 47, with the underscores of operating systems; longer tags are no languages of visitors.
const TAG = /^[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*$/i;
const MAX_TAG_LENGTH = 40;

/**
 * What a language may go by besides its own code. Norwegian (`no`) is Bokmål (`nb`) or Nynorsk
 * (`nn`); what is called Norwegian and no more is Bokmål, as in Unicode's CLDR.
 */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['nb', ['nb', 'no']],
  ['nn', ['nn', 'no']],
  ['no', ['no', 'nb']],
]);

/**
 * The form in which a rule's language is looked for among those that `listLanguages` gives: its
 * canonical tag in lower case. What is no language tag is compared as a text.
 */
export function toLanguage(text: string): string {
  // The whole tag comes first.
  return listLanguages(text)[0] ?? '';
}

/**
 * Everything that a visitor's language is in a rule: `nb-NO` is `nb-NO`, `nb`, `no` and `no-NO`, and
 * with the script that it is written in `nb-Latn`; `zh-TW` is `zh-Hant` and `zh`. The whole tag comes
 * first. What is no language tag is the text itself.
 */
export function listLanguages(text: string): readonly string[] {
  if (text.length > MAX_TAG_LENGTH) {
    return [normalizeText(text)];
  }
  const remembered = REMEMBERED.get(text);
  if (remembered !== undefined) {
    return remembered;
  }
  const locale = readLocale(text);
  // What is no tag may be anything that a visitor sent, and is not remembered.
  if (locale === null) {
    return [normalizeText(text)];
  }
  const languages = listOf(locale);
  // Visitors send few different ones. A flood of made-up ones must not fill the memory.
  if (REMEMBERED.size >= MAX_REMEMBERED) {
    REMEMBERED.clear();
  }
  REMEMBERED.set(text, languages);
  return languages;
}

const MAX_REMEMBERED = 1000;

// `Intl` takes a hundred times as long as the rest of a request's rules.
const REMEMBERED = new Map<string, readonly string[]>();

/**
 * How many languages there are among all that `listLanguages` gave for some, whatever their regions
 * and scripts. What is called Norwegian is Bokmål or Nynorsk beside these.
 */
export function countLanguages(languages: ReadonlySet<string>): number {
  let count = 0;
  for (const language of languages) {
    if (!language.includes('-')) {
      count += 1;
    }
  }
  const isNorwegianTwice = languages.has('no') && (languages.has('nb') || languages.has('nn'));
  return isNorwegianTwice ? count - 1 : count;
}

function listOf(locale: Intl.Locale): string[] {
  const { language, region, baseName } = locale;
  const { script } = locale.maximize();
  const all = [baseName];
  for (const code of ALIASES.get(language) ?? [language]) {
    for (const written of script === undefined ? [code] : [code, `${code}-${script}`]) {
      all.push(written);
      if (region !== undefined) {
        all.push(`${written}-${region}`);
      }
    }
  }
  return [...new Set(all.map((tag) => tag.toLowerCase()))];
}

/** A language tag, read; `null` for what is none. */
export function readLocale(text: string): Intl.Locale | null {
  const tag = text.trim();
  if (tag.length > MAX_TAG_LENGTH || !TAG.test(tag)) {
    return null;
  }
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return null;
  }
}
