import fc from 'fast-check';
import type {
  JournalContent,
  JournalNode,
} from '../../../server/src/services/journal/content/content';
import { createDocument, updateDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { changeSchema, schemaFile, varying } from '../variants/support/change-schema';
import { readDocument } from '../variants/support/storage';

const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';

type Row = Record<string, unknown>;

/** A variant, and the way of fields and places from the entry down to it. */
interface Found {
  path: string;
  id: number;
  title: unknown;
}

/** The same component in two types, of which one has neither drafts nor locales, and in two fields. */
const shareComponents = (dir: string): void => {
  changeSchema(dir, schemaFile(NOTE), ({ attributes }) => {
    Object.assign(attributes, {
      label: varying({ type: 'string' }),
      zone: { type: 'dynamiczone', components: ['shared.hero', 'shared.section', 'shared.plain'] },
      sections: { type: 'component', component: 'shared.section', repeatable: true },
      first: { type: 'component', component: 'shared.section', repeatable: false },
    });
  });
};

const variants = (name: string) =>
  fc
    .array(fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme-ascii' }), { maxLength: 3 })
    .map((texts) => texts.map((text) => ({ variantSegments: ['norway'], [name]: text })));

const card = fc.record({ title: fc.string(), segmentVariants: variants('title') });
const hero = fc.record({ heading: fc.string(), segmentVariants: variants('heading') });
const cards = fc.array(card, { maxLength: 4 });
const section = fc.record({
  title: fc.string(),
  segmentVariants: variants('title'),
  hero: fc.option(hero),
  cards,
  highlights: cards,
});

const inZone = <T extends object>(component: string, block: fc.Arbitrary<T>) =>
  block.map((value) => ({ __component: component, ...value }));

const blocks = {
  zone: fc.array(
    fc.oneof(
      inZone('shared.hero', hero),
      inZone('shared.section', section),
      inZone('shared.plain', fc.record({ title: fc.string() })),
    ),
    { maxLength: 5 },
  ),
  sections: fc.array(section, { maxLength: 3 }),
};
const articles = fc.record({ title: fc.string(), segmentVariants: variants('title'), ...blocks });
const notes = fc.record({
  title: fc.constant('Note'),
  label: fc.string(),
  segmentVariants: variants('label'),
  first: fc.option(section),
  ...blocks,
});

describe('what the journal reads of an entry', () => {
  let app: TestStrapi;

  beforeAll(async () => {
    app = await startStrapi({ changeApp: shareComponents });
    await createSegments(app.strapi);
    await app.strapi.plugin('i18n').service('locales').create({ code: 'nb', name: 'Norsk' });
  }, 120_000);
  afterAll(() => app.stop());

  const readHeads = async (documentId: string): Promise<Map<string, JournalContent>> => {
    const rows = (await app.strapi.db
      .getConnection('personalization_journal')
      .where({ document_id: documentId })
      .orderBy('id', 'asc')) as { locale: string; status: string; content: string }[];
    return new Map(
      rows.map(({ locale, status, content }) => [
        `${locale} ${status}`,
        JSON.parse(content) as JournalContent,
      ]),
    );
  };

  const titleOf = (row: Row | undefined) => row?.heading ?? row?.label ?? row?.title;

  const listRead = (node: JournalNode | null, path = ''): Found[] =>
    node === null
      ? []
      : [
          ...(node.variants ?? []).map(({ id, values }) => ({
            path,
            id: Number(id),
            title: titleOf(values),
          })),
          ...(node.children ?? []).flatMap((child) =>
            listRead(child, `${path}/${child.field} ${child.index} ${child.uid} ${child.id}`),
          ),
        ];

  /** The same by Strapi's own populate. */
  const listStored = (row: Row, uid: string, path = ''): Found[] => {
    const { attributes } = app.strapi.getModel(uid as never) as unknown as {
      attributes: Record<string, { type: string; component?: string }>;
    };
    return [
      ...(Array.isArray(row.segmentVariants) ? (row.segmentVariants as Row[]) : []).map(
        (variant) => ({ path, id: Number(variant.id), title: titleOf(variant) }),
      ),
      ...Object.entries(attributes).flatMap(([name, { type, component }]) =>
        name === 'segmentVariants' || (type !== 'component' && type !== 'dynamiczone')
          ? []
          : [row[name] ?? []].flat().flatMap((item, index) => {
              const below = item as Row;
              const own = component ?? String(below.__component);
              return listStored(below, own, `${path}/${name} ${index} ${own} ${String(below.id)}`);
            }),
      ),
    ];
  };

  const expectSame = async (uid: string, documentId: string): Promise<void> => {
    const heads = await readHeads(documentId);
    for (const row of await readDocument(app.strapi, uid, documentId)) {
      const isDraft = row.publishedAt === null;
      const locale = uid === ARTICLE ? String(row.locale) : '';
      const head = heads.get(`${locale} ${isDraft ? 'draft' : 'published'}`);
      const sorted = (found: Found[]) => found.sort((a, b) => (a.path < b.path ? -1 : 1));
      expect(sorted(listRead(head?.root ?? null))).toEqual(sorted(listStored(row, uid)));
    }
  };

  test('is what Strapi reads, whatever the blocks', async () => {
    await fc.assert(
      fc.asyncProperty(articles, articles, notes, async (one, other, note) => {
        const { documentId } = await createDocument(app.strapi, ARTICLE, one, {
          status: 'published',
        });
        await updateDocument(app.strapi, ARTICLE, documentId, other);
        await updateDocument(app.strapi, ARTICLE, documentId, one, { locale: 'nb' });
        await expectSame(ARTICLE, documentId);
        const created = await createDocument(app.strapi, NOTE, note);
        await expectSame(NOTE, created.documentId);
      }),
      {
        numRuns: Number(process.env.PROPERTY_RUNS ?? 5),
        seed: Number(process.env.PROPERTY_SEED ?? 1),
      },
    );
  });

  test('is all of it where there are more blocks than one statement takes', async () => {
    const segmentVariants = [{ variantSegments: ['norway'], title: 'Kort' }];
    const many = Array.from({ length: 260 }, (_, index) => ({
      title: `Card ${index}`,
      segmentVariants,
    }));
    const sections = ['One', 'Two'].map((title) => ({ title, cards: many }));
    const { documentId } = await createDocument(app.strapi, ARTICLE, { title: 'Many', sections });
    const heads = await readHeads(documentId);
    expect(listRead(heads.get('en draft')?.root ?? null)).toHaveLength(520);
    await expectSame(ARTICLE, documentId);
  });
});
