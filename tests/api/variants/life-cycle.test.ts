import { createDocument, updateDocument, uploadImage, type Document } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { countComponents, findStorageFaults, readDocument } from './support/storage';

const ARTICLE = 'api::article.article';

type Row = Record<string, unknown>;

const norway = (data: object = {}) => ({ variantSegments: ['norway'], ...data });

/** All keys of variants in what was read, sorted. */
function listKeys(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"variantKey":"([^"]+)"/g)]
    .map(([, key]) => String(key))
    .sort();
}

/** What was read without what differs between versions: ids, dates. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutIds);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const rest = Object.entries(value).filter(
    ([name]) => !['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt'].includes(name),
  );
  return Object.fromEntries(rest.map(([name, each]) => [name, withoutIds(each)]));
}

describe('the rows of variants', () => {
  let app: TestStrapi;
  let image: number;
  let author: string;

  beforeAll(async () => {
    app = await startStrapi();
    await createSegments(app.strapi);
    image = await uploadImage(app.strapi, 'a.png');
    author = (await createDocument(app.strapi, 'api::author.author', { name: 'Ada' })).documentId;
  }, 120_000);
  afterAll(() => app.stop());
  afterEach(async () => expect(await findStorageFaults(app.strapi)).toEqual([]));

  /** An article with variants at its root, in a zone, and two deep. */
  const createArticle = (options: { status?: 'draft' | 'published' } = {}): Promise<Document> =>
    createDocument(
      app.strapi,
      ARTICLE,
      {
        title: 'Default',
        segmentVariants: [
          norway({ title: 'Norsk', image, gallery: [image], author, cards: [{ image }] }),
          { variantSegments: ['mobile'], zone: [{ __component: 'shared.hero', image, author }] },
        ],
        zone: [
          {
            __component: 'shared.hero',
            heading: 'Hero',
            segmentDefaultHidden: true,
            segmentVariants: [norway({ heading: 'Helt', image, author, cta: { label: 'Gå' } })],
          },
          {
            __component: 'shared.section',
            hero: { segmentVariants: [norway({ heading: 'Dypt' })] },
            cards: [{ title: 'One', segmentVariants: [norway({ title: 'En', image })] }],
          },
        ],
        sections: [{ title: 'S', hero: { segmentVariants: [norway({ heading: 'Dypere' })] } }],
      },
      options,
    );

  const read = (documentId: string) => readDocument(app.strapi, ARTICLE, documentId);
  const readDraft = async (documentId: string): Promise<Row> => {
    const draft = (await read(documentId)).find(({ publishedAt }) => publishedAt === null);
    return draft as Row;
  };
  const documents = () => app.strapi.documents(ARTICLE as never);

  test('are complete in the draft, and each has a key of its own', async () => {
    const draft = await readDraft((await createArticle()).documentId);
    const keys = listKeys(draft);
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(6);
    for (const key of keys) {
      expect(key).toMatch(/^[\w-]{12}$/);
    }
    expect(draft).toMatchObject({
      segmentVariants: [
        {
          title: 'Norsk',
          variantOverrides: ['title', 'image', 'gallery', 'author', 'cards'],
          image: { id: image },
          gallery: [{ id: image }],
          author: { id: expect.any(Number) },
          cards: [{ image: { id: image } }],
        },
        { zone: [{ __component: 'shared.hero', image: { id: image } }] },
      ],
      zone: [
        { segmentDefaultHidden: true, segmentVariants: [{ cta: { label: 'Gå' } }] },
        { hero: { segmentVariants: [{ heading: 'Dypt' }] }, cards: [{ title: 'One' }] },
      ],
      sections: [{ hero: { segmentVariants: [{ heading: 'Dypere' }] } }],
    });
  });

  test('are the same in the published version, with their keys', async () => {
    const { documentId } = await createArticle({ status: 'published' });
    const [draft, published] = await read(documentId);
    expect(withoutIds(published)).toEqual(withoutIds(draft));
    expect(listKeys(published)).toHaveLength(6);
    await documents().publish({ documentId });
    const [, again] = await read(documentId);
    expect(withoutIds(again)).toEqual(withoutIds(published));
  });

  test('go with the version that is unpublished, and stay in the draft', async () => {
    const { documentId } = await createArticle({ status: 'published' });
    const before = await readDraft(documentId);
    await documents().unpublish({ documentId });
    expect(await read(documentId)).toEqual([before]);
  });

  test('come back when a draft is discarded', async () => {
    const { documentId } = await createArticle({ status: 'published' });
    const published = (await read(documentId)).find((row) => row.publishedAt !== null);
    await updateDocument(app.strapi, ARTICLE, documentId, { segmentVariants: [], zone: [] });
    expect(listKeys(await readDraft(documentId))).toHaveLength(1);
    await documents().discardDraft({ documentId });
    expect(withoutIds(await readDraft(documentId))).toEqual(withoutIds(published));
  });

  test('are copied with a clone and keep their keys in it', async () => {
    const { documentId } = await createArticle();
    const source = await readDraft(documentId);
    const clone = (await documents().clone({ documentId })) as { documentId: string };
    expect(withoutIds(await readDraft(clone.documentId))).toEqual(withoutIds(source));
    const changed = (await documents().clone({
      documentId,
      data: {
        title: 'Copy',
        segmentVariants: [{ variantKey: (source.segmentVariants as Row[])[1]?.variantKey }],
      } as never,
    })) as { documentId: string };
    const keys = listKeys(await readDraft(changed.documentId));
    expect(new Set(keys).size).toBe(6);
    const retitled = (await documents().clone({
      documentId,
      data: { segmentVariants: [{ title: 'Other' }] } as never,
    })) as { documentId: string };
    expect(listKeys(await readDraft(retitled.documentId))).toEqual(listKeys(source));
  });

  test('stay untouched when other fields are written', async () => {
    const { documentId } = await createArticle();
    const before = await readDraft(documentId);
    await updateDocument(app.strapi, ARTICLE, documentId, { fixed: 'changed' });
    const after = await readDraft(documentId);
    expect(after).toEqual({ ...before, fixed: 'changed', updatedAt: after.updatedAt });
  });

  test('stay with a component that is written by its id alone', async () => {
    const { documentId } = await createArticle();
    const before = await readDraft(documentId);
    const zone = before.zone as Row[];
    await updateDocument(app.strapi, ARTICLE, documentId, {
      zone: zone.map(({ id, __component }) => ({ id, __component, title: 'T', heading: 'New' })),
    });
    const after = await readDraft(documentId);
    expect(listKeys(after)).toEqual(listKeys(before));
    expect(after.zone).toMatchObject([{ heading: 'New' }, { title: 'T' }]);
  });

  test('are updated in place by their ids, in the given order', async () => {
    const { documentId } = await createArticle();
    const before = await readDraft(documentId);
    const [first, second] = before.segmentVariants as [Row, Row];
    await updateDocument(app.strapi, ARTICLE, documentId, {
      segmentVariants: [{ id: second.id }, { id: first.id, title: 'Nytt', variantKey: 'mine' }],
    });
    const after = await readDraft(documentId);
    expect(after.segmentVariants).toEqual([second, { ...first, title: 'Nytt' }]);
  });

  test('give a copied row and a copied block keys of their own', async () => {
    const { documentId } = await createArticle();
    const before = await readDraft(documentId);
    const rows = before.segmentVariants as Row[];
    const copy = { ...rows[0], id: undefined, title: 'Copy' };
    const [hero] = before.zone as [Row];
    const variants = (hero.segmentVariants as Row[]).map((row) => ({
      variantSegments: row.variantSegments,
      variantKey: row.variantKey,
      heading: row.heading,
    }));
    await updateDocument(app.strapi, ARTICLE, documentId, {
      segmentVariants: [
        { variantSegments: ['norway'], title: copy.title, variantKey: rows[0]?.variantKey },
        ...rows.map(({ id }) => ({ id })),
      ],
      zone: [
        { __component: 'shared.hero', heading: 'Copy', segmentVariants: variants },
        ...(before.zone as Row[]).map(({ id, __component }) => ({ id, __component })),
      ],
    });
    const keys = listKeys(await readDraft(documentId));
    expect(keys).toHaveLength(8);
    expect(new Set(keys).size).toBe(8);
    expect(keys).toEqual(expect.arrayContaining(listKeys(before)));
  });

  test('do not take the key of a variant deep in a component that the write leaves alone', async () => {
    const { documentId } = await createArticle();
    const before = await readDraft(documentId);
    const [section] = before.sections as [{ id: number; hero: { segmentVariants: [Row] } }];
    await updateDocument(app.strapi, ARTICLE, documentId, {
      sections: [{ id: section.id, title: 'New' }],
      segmentVariants: [norway({ variantKey: section.hero.segmentVariants[0].variantKey })],
    });
    const keys = listKeys(await readDraft(documentId));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('keep their keys when a list is replaced without ids', async () => {
    const { documentId } = await createArticle();
    const before = await readDraft(documentId);
    const rows = before.segmentVariants as Row[];
    await updateDocument(app.strapi, ARTICLE, documentId, {
      segmentVariants: rows.map(({ variantKey }) => norway({ variantKey })),
    });
    const after = await readDraft(documentId);
    expect((after.segmentVariants as Row[]).map(({ variantKey }) => variantKey)).toEqual(
      rows.map(({ variantKey }) => variantKey),
    );
    expect(listKeys(after)).toEqual(listKeys(before));
  });

  test('leave what a caller passed as it was', async () => {
    const row = Object.freeze(norway({ title: 'Frosset' }));
    const data = Object.freeze({ title: 'T', segmentVariants: Object.freeze([row]) });
    const first = await createDocument(app.strapi, ARTICLE, data);
    const second = await createDocument(app.strapi, ARTICLE, data);
    const keys = [await readDraft(first.documentId), await readDraft(second.documentId)];
    expect(new Set(listKeys(keys)).size).toBe(2);
    expect(row).not.toHaveProperty('variantKey');
  });

  test('all go when the entry is deleted', async () => {
    const before = await countComponents(app.strapi);
    const { documentId } = await createArticle({ status: 'published' });
    expect(await countComponents(app.strapi)).not.toEqual(before);
    await documents().delete({ documentId });
    expect(await countComponents(app.strapi)).toEqual(before);
  });
});
