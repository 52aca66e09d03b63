import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createIntl } from 'react-intl';
import { localizeAttributes } from '../../../admin/src/services/localize-attributes';
import { loadMessages, type Messages } from '../../../admin/src/translations';
import { toLanguage } from '../../../admin/src/translations/to-language';
import { LANGUAGES } from '../../../core/text/languages';
import { BUILT_IN_ATTRIBUTES } from '../../../core/visitor';
import playground from '../../../playground/src/admin/app';

const FOLDER = path.resolve(__dirname, '../../../admin/src/translations');
const FOLDERS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const ADMIN_CODES = Object.values(LANGUAGES).map(({ adminCode }) => adminCode);

const readTexts = (folder: string, locale: string) =>
  JSON.parse(readFileSync(path.join(FOLDER, folder, `${locale}.json`), 'utf8')) as Messages;

const all: Record<string, Messages> = {};
beforeAll(async () => {
  for (const locale of ADMIN_CODES) {
    all[locale] = await loadMessages(locale);
  }
});

/** The places of a text, such as `{name}`, without what ICU wraps around them. */
const placesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? ''))].sort();

describe('translations', () => {
  test('have the same texts in every language, none of them empty', () => {
    const keys = Object.keys(all.en ?? {}).sort();
    expect(keys.length).toBeGreaterThan(100);
    for (const [locale, messages] of Object.entries(all)) {
      expect([locale, Object.keys(messages).sort()]).toEqual([locale, keys]);
      expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  test('have the same places in every language', () => {
    for (const [key, text] of Object.entries(all.en ?? {})) {
      for (const locale of ADMIN_CODES) {
        expect([key, placesOf(all[locale]?.[key] ?? '')]).toEqual([key, placesOf(text)]);
      }
    }
  });

  test.each(FOLDERS)('of %s are the same in every language, and all are loaded', (folder) => {
    const english = Object.entries(readTexts(folder, 'en'));
    expect(english.length).toBeGreaterThan(0);
    for (const locale of ADMIN_CODES) {
      const texts = readTexts(folder, locale);
      const described = english.map(([key, text]) => [key, placesOf(text)]);
      expect(Object.entries(texts).map(([key, text]) => [key, placesOf(text)])).toEqual(described);
      expect(all[locale]).toMatchObject(texts);
    }
  });

  test('can all be said', () => {
    for (const [locale, messages] of Object.entries(all)) {
      const onError = (error: Error) => {
        throw error;
      };
      const intl = createIntl({ locale: toLanguage(locale) ?? locale, messages, onError });
      for (const [id, text] of Object.entries(messages)) {
        const values = Object.fromEntries(placesOf(text).map((place) => [place, 2]));
        expect(intl.formatMessage({ id }, values)).not.toBe('');
      }
    }
  });

  test('are there in each language that the playground offers, which are all of them', () => {
    expect(['en', ...playground.config.locales]).toEqual(ADMIN_CODES);
  });

  test('are none for a language that the plugin does not speak', async () => {
    expect(await loadMessages('fr')).toEqual({});
  });
});

describe('the words for attributes', () => {
  test('are there for every built-in one, in English the same as in the catalogue', () => {
    const inEnglish = localizeAttributes(BUILT_IN_ATTRIBUTES, (key) => all.en?.[key]);
    expect(inEnglish).toEqual(BUILT_IN_ATTRIBUTES);
    for (const { name } of BUILT_IN_ATTRIBUTES) {
      expect(all.no).toHaveProperty([`shared.attribute.${name}.label`]);
    }
  });

  test("leave a project's own attributes as the project named them", () => {
    const own = { name: 'traits.plan', type: 'text', label: 'Plan', source: 'client' } as const;
    const attributes = [{ ...own, consent: 'preferences' as const }];
    expect(localizeAttributes(attributes, () => undefined)[0]).toMatchObject({ label: 'Plan' });
  });
});
