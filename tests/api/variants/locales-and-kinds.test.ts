import { createDocument, updateDocument, type Document } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { changeSchema, schemaFile } from './support/change-schema';
import { findStorageFaults, readDocument } from './support/storage';

const ARTICLE = 'api::article.article';
const SETTING = 'api::setting.setting';
const NOTE = 'api::note.note';

type Row = Record<string, unknown>;

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

describe('variants on every kind of type', () => {
  let app: TestStrapi;

  beforeAll(async () => {
    app = await startStrapi({
      // Sections are then the same in every locale.
      changeApp: (dir) =>
        changeSchema(dir, schemaFile(ARTICLE), ({ attributes }) => {
          delete attributes.sections?.pluginOptions;
        }),
    });
    await createSegments(app.strapi);
    await app.strapi.plugin('i18n').service('locales').create({ code: 'nb', name: 'Bokmål' });
    for (const uid of [ARTICLE, SETTING, NOTE] as const) {
      await app.grantPublic(uid, ['find', 'findOne']);
    }
  }, 120_000);
  afterAll(() => app.stop());
  afterEach(async () => expect(await findStorageFaults(app.strapi)).toEqual([]));

  const get = async (path: string): Promise<Row> =>
    (await app.http.get(path).expect(200)).body.data;

  test('each locale of a localized type has its own', async () => {
    const { documentId } = await createDocument(
      app.strapi,
      ARTICLE,
      { title: 'English', segmentVariants: [norway({ title: 'English for Norway' })] },
      { status: 'published' },
    );
    await updateDocument(
      app.strapi,
      ARTICLE,
      documentId,
      { title: 'Bokmål' },
      { locale: 'nb', status: 'published' },
    );
    const path = `/api/articles/${documentId}?segments=norway`;
    expect(await get(`${path}&locale=nb`)).toMatchObject({ title: 'Bokmål' });
    await updateDocument(
      app.strapi,
      ARTICLE,
      documentId,
      { segmentVariants: [norway({ title: 'Bokmål for Norge' })] },
      { locale: 'nb', status: 'published' },
    );
    expect(await get(`${path}&locale=nb`)).toMatchObject({ title: 'Bokmål for Norge' });
    expect(await get(`${path}&locale=en`)).toMatchObject({ title: 'English for Norway' });
  });

  test('a component that all locales share has the same variants in all of them', async () => {
    const { documentId } = await createDocument(
      app.strapi,
      ARTICLE,
      {
        title: 'English',
        sections: [
          {
            title: 'Shared',
            segmentVariants: [norway({ title: 'Delt', highlights: [{ title: 'H' }] })],
            hero: { segmentDefaultHidden: true, segmentVariants: [norway({ heading: 'Helt' })] },
          },
        ],
      },
      { status: 'published' },
    );
    await updateDocument(
      app.strapi,
      ARTICLE,
      documentId,
      { title: 'Bokmål' },
      { locale: 'nb', status: 'published' },
    );
    const path = `/api/articles/${documentId}?segments=norway&locale=nb&populate[sections][populate]=*`;
    expect((await get(path)).sections).toMatchObject([
      { title: 'Delt', highlights: [{ title: 'H' }], hero: { heading: 'Helt' } },
    ]);

    const draft = (await readDocument(app.strapi, ARTICLE, documentId)).find(
      (row) => row.locale === 'en' && row.publishedAt === null,
    );
    const [section] = draft?.sections as [Row];
    const [variant] = section.segmentVariants as [Row];
    await updateDocument(app.strapi, ARTICLE, documentId, {
      sections: [
        { id: section.id, segmentVariants: [{ id: variant.id, title: 'Nytt' }] },
        { title: 'More', segmentVariants: [norway({ title: 'Mer' })] },
      ],
    });
    const versions = await readDocument(app.strapi, ARTICLE, documentId);
    const drafts = versions.filter((row) => row.publishedAt === null);
    expect(drafts.map(({ locale }) => locale).sort()).toEqual(['en', 'nb']);
    for (const { sections } of drafts) {
      expect(sections).toMatchObject([
        { segmentVariants: [{ title: 'Nytt', variantKey: variant.variantKey }] },
        { segmentVariants: [{ title: 'Mer' }] },
      ]);
    }
  });

  test('a single type has them, by locale', async () => {
    await createDocument(
      app.strapi,
      SETTING,
      {
        siteName: 'Shop',
        navigation: [{ label: 'Home' }],
        hero: { heading: 'Hi', segmentVariants: [norway({ heading: 'Hei' })] },
        segmentVariants: [norway({ siteName: 'Butikk', navigation: [{ label: 'Hjem' }] })],
      },
      { status: 'published' },
    );
    const path = '/api/setting?populate[navigation]=true&populate[hero]=true';
    expect(await get(path)).toMatchObject({ siteName: 'Shop', hero: { heading: 'Hi' } });
    expect(await get(`${path}&segments=norway`)).toMatchObject({
      siteName: 'Butikk',
      navigation: [{ label: 'Hjem' }],
      hero: { heading: 'Hei' },
    });
  });

  test('a type without draft and publish or locales has them', async () => {
    const note: Document = await createDocument(app.strapi, NOTE, {
      title: 'Note',
      hero: { heading: 'Hi', segmentVariants: [norway({ heading: 'Hei' })] },
      segmentVariants: [norway({ title: 'Notat' })],
    });
    const path = `/api/notes/${note.documentId}?populate[hero]=true&segments=norway`;
    expect(await get(path)).toMatchObject({ title: 'Notat', hero: { heading: 'Hei' } });
    const [before] = await readDocument(app.strapi, NOTE, note.documentId);
    const [variant] = before?.segmentVariants as [Row];
    await updateDocument(app.strapi, NOTE, note.documentId, {
      hero: { heading: 'Other', segmentVariants: [norway({ variantKey: variant.variantKey })] },
    });
    const [after] = await readDocument(app.strapi, NOTE, note.documentId);
    expect(after?.segmentVariants).toEqual(before?.segmentVariants);
    const [copied] = (after?.hero as { segmentVariants: [Row] }).segmentVariants;
    expect(copied.variantKey).not.toBe(variant.variantKey);
  });
});
