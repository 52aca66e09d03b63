import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../../../core/text/languages';

const ADMIN_DIR = path.resolve(__dirname, '../../../../admin/src');

const readTexts = (locale: string) =>
  JSON.parse(
    readFileSync(path.join(ADMIN_DIR, `translations/entry/${locale}.json`), 'utf8'),
  ) as Record<string, string>;

/** The names of the values in a text: `{count, plural, …}` and `{segment}`. */
const listValues = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

test.each(Object.values(LANGUAGES).map(({ adminCode }) => adminCode))(
  'Every text of the entry’s form is there in %s, with its values',
  (locale) => {
    const english = readTexts('en');
    const other = readTexts(locale);
    expect(Object.keys(other)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      expect([key, listValues(other[key] ?? '')]).toEqual([key, listValues(text)]);
    }
  },
);

test('Every text that the entry’s form asks for exists', () => {
  const texts = readTexts('en');
  const sources = ['edit-view', 'content-type-builder'].flatMap((area) =>
    readdirSync(path.join(ADMIN_DIR, area), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
  );
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:text|label|toEntryKey|createForm)\('([a-z][\w.-]+)'/gi)].map(
      ([, key]) => `entry.${key}`,
    ),
  );
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((key) => texts[key] === undefined)).toEqual([]);
});
