import { home } from '../../../playground/seed/content/pages/home';
import { SEGMENT_KEYS } from '../../../playground/seed/content/segments';
import { type Entry, shop, variantsOf } from './content';
import { schemas, varyingFieldsOf } from './schemas';

const all = Object.values(shop).flatMap(variantsOf);
const countOf = (uid: string) => variantsOf(shop[uid]).length;
const segmentsOf = (row: Entry | undefined) => row?.variantSegments as string[];
const entry = (uid: string, slug: string) =>
  shop[uid]?.find((candidate) => (candidate.slug as { en: string }).en === slug);

describe('the variants of the playground', () => {
  test('are many, and spread over pages, products, articles and the navigation', () => {
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(countOf('api::page.page')).toBeGreaterThanOrEqual(6);
    expect(countOf('api::product.product')).toBeGreaterThanOrEqual(3);
    expect(countOf('api::article.article')).toBeGreaterThanOrEqual(3);
    expect(countOf('api::global.global')).toBeGreaterThanOrEqual(2);
  });

  test('use every segment, and no other', () => {
    const used = new Set(all.flatMap(({ row }) => segmentsOf(row)));
    expect([...used].sort()).toEqual([...SEGMENT_KEYS].sort());
  });

  test('override only fields that vary', () => {
    const contentTypeOf = (owner: Entry) =>
      Object.keys(shop).find((uid) => shop[uid]?.includes(owner));
    for (const { row, owner } of all) {
      const uid = (owner.__component as string) ?? contentTypeOf(owner) ?? 'layout.footer';
      expect(varyingFieldsOf(uid)).toEqual(
        expect.arrayContaining(row.variantOverrides as string[]),
      );
    }
  });

  test('greet visitors from Norway and returning ones with another hero', () => {
    const [hero] = home.blocks as Entry[];
    const rows = hero?.segmentVariants as Entry[];
    expect(rows.map((row) => segmentsOf(row)[0])).toEqual(
      expect.arrayContaining(['norway', 'returning-visitors']),
    );
    for (const row of rows) {
      expect(row.heading).not.toEqual(hero?.heading);
    }
  });

  test('show a banner to newsletter readers only', () => {
    const banner = (home.blocks as Entry[]).find(
      ({ segmentDefaultHidden }) => segmentDefaultHidden,
    );
    expect(banner?.__component).toBe('shared.banner');
    expect(segmentsOf((banner?.segmentVariants as Entry[])[0])).toEqual(['newsletter']);
  });

  test('give an article other blocks and another cover on a phone', () => {
    const article = entry('api::article.article', 'packing-for-a-day-hike');
    const [row] = article?.segmentVariants as Entry[];
    expect(segmentsOf(row)).toEqual(['mobile']);
    expect(row?.variantOverrides).toEqual(expect.arrayContaining(['body', 'cover', 'coverAlt']));
    expect(row?.cover).not.toEqual(article?.cover);
  });

  test('begin the navigation elsewhere for returning visitors', () => {
    const [global] = shop['api::global.global'] ?? [];
    const row = (global?.segmentVariants as Entry[]).find((candidate) =>
      segmentsOf(candidate).includes('returning-visitors'),
    );
    const first = (list: unknown) => (list as Entry[])[0];
    expect(first(row?.navigation)).not.toEqual(first(global?.navigation));
  });
});

describe('the schemas of the playground', () => {
  test('never let a uid vary, since a URL must not change by visitor', () => {
    const varyingUids = Object.keys(schemas).filter((uid) =>
      varyingFieldsOf(uid).some((name) => schemas[uid]?.attributes[name]?.type === 'uid'),
    );
    expect(varyingUids).toEqual([]);
  });

  test('let fields vary in every kind of block', () => {
    const blocks = Object.keys(schemas).filter(
      (uid) => uid.startsWith('shared.') && !['shared.link', 'shared.seo'].includes(uid),
    );
    expect(blocks.length).toBe(5);
    for (const uid of blocks) {
      expect(varyingFieldsOf(uid)).not.toEqual([]);
    }
  });
});
