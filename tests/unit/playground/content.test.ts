import { SEGMENT_KEYS, segments } from '../../../playground/seed/content/segments';
import { LocalizedText, Reference } from '../../../playground/seed/markers';
import { leavesOf, shop } from './content';
import { schemas } from './schemas';

const texts = Object.values(shop).flatMap((entries) =>
  leavesOf(entries).filter(({ value }) => value instanceof LocalizedText),
) as { path: string; value: LocalizedText; key: string }[];

const slugOf = (slug: unknown, locale: 'en' | 'nb') =>
  slug instanceof LocalizedText ? slug[locale] : slug;

describe('the content of the playground', () => {
  test('has enough of everything to look like a shop', () => {
    expect(shop['api::product.product']?.length).toBeGreaterThanOrEqual(40);
    expect(shop['api::article.article']?.length).toBeGreaterThanOrEqual(20);
    expect(shop['api::page.page']?.length).toBeGreaterThanOrEqual(4);
  });

  test('says everything in English and in Norwegian', () => {
    const empty = texts.filter(({ value }) => !value.en.trim() || !value.nb.trim());
    expect(texts.length).toBeGreaterThan(700);
    expect(empty).toEqual([]);
  });

  test('translates every sentence', () => {
    const untranslated = texts.filter(
      ({ value }) => value.en === value.nb && value.en.includes(' '),
    );
    expect(untranslated.map(({ value }) => value.en)).toEqual(['Lavvo 6']);
  });

  test('uses plain words only where there is one language', () => {
    const keys = Object.values(shop)
      .flatMap((entries) => leavesOf(entries))
      .filter(({ value }) => typeof value === 'string')
      .map(({ key }) => key);
    expect([...new Set(keys)].sort()).toEqual(
      [
        ...['__component', 'type', 'format', 'tone', 'variantSegments', 'variantOverrides'],
        ...['sku', 'publishedOn', 'slug', 'name', 'siteName', 'copyright'],
      ].sort(),
    );
  });

  test('gives every entry a slug of its own in each language', () => {
    for (const [uid, entries] of Object.entries(shop)) {
      for (const locale of ['en', 'nb'] as const) {
        const slugs = entries.map(({ slug }) => slugOf(slug, locale)).filter(Boolean);
        expect({ uid, locale, count: new Set(slugs).size }).toEqual({
          uid,
          locale,
          count: slugs.length,
        });
        for (const slug of slugs) {
          expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        }
      }
    }
  });

  test('refers only to entries that exist', () => {
    const references = Object.values(shop)
      .flatMap((entries) => leavesOf(entries))
      .map(({ value }) => value)
      .filter((value) => value instanceof Reference);
    const missing = references.filter(
      ({ uid, slug }) => !shop[uid]?.some((entry) => slugOf(entry.slug, 'en') === slug),
    );
    expect(references.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  test('knows every field that it fills, and keeps to its length', () => {
    for (const [uid, entries] of Object.entries(shop)) {
      for (const { segmentVariants: _, ...fields } of entries) {
        for (const [name, value] of Object.entries(fields)) {
          const attribute = schemas[uid]?.attributes[name];
          expect({ uid, name, isKnown: attribute !== undefined }).toMatchObject({ isKnown: true });
          if (!attribute?.maxLength || !(value instanceof LocalizedText)) {
            continue;
          }
          expect(value.en.length).toBeLessThanOrEqual(attribute.maxLength);
          expect(value.nb.length).toBeLessThanOrEqual(attribute.maxLength);
        }
      }
    }
  });
});

describe('the segments of the playground', () => {
  test('are the six that the variants name, each with a reason and a rule', () => {
    expect(segments.map(({ key }) => key)).toEqual([...SEGMENT_KEYS]);
    for (const { reason, rule, active } of segments) {
      expect(reason).toMatch(/\.$/);
      expect(rule.rules.length).toBeGreaterThan(0);
      expect(active).toBe(true);
    }
  });
});
