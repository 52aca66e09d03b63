import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createDocument, updateDocument } from '../support/documents';
import { createSegment } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';

type Row = Record<string, unknown>;
type Content = Record<string, unknown>;

/** What the model is asked to translate, and what it answers for the locale. */
type Translate = (content: Content) => Content;

/** Translates every text that it is given, technical or not, as a model does. */
const translateAll: Translate = (content) => translateValue(content) as Content;

function translateValue(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => translateValue(item, name));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, translateValue(item, key)]),
    );
  }
  return typeof value === 'string' && name !== '__component' ? `${value} (nb)` : value;
}

/** Strapi reads the address from the environment that is its own, not this test's. */
function nameModel(appDir: string, url: string): void {
  writeFileSync(
    path.join(appDir, 'config/ai-model.js'),
    `process.env.STRAPI_AI_URL = ${JSON.stringify(url)};\nmodule.exports = {};\n`,
  );
}

describe('what Strapi’s AI translates', () => {
  let app: TestStrapi;
  let model: Server;
  let translate: Translate = translateAll;
  let asked: Content = {};

  beforeAll(async () => {
    model = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        asked = (JSON.parse(body) as { content: Content }).content;
        const localizations = [{ locale: 'nb', content: translate(asked) }];
        response.setHeader('Content-Type', 'application/json');
        // A connection that is kept may be closed in the moment in which the next question is asked.
        response.setHeader('Connection', 'close');
        response.end(JSON.stringify({ localizations }));
      });
    });
    await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(model.address() as AddressInfo).port}`;
    app = await startStrapi({ changeApp: (appDir) => nameModel(appDir, url) });
    await app.strapi.plugin('i18n').service('locales').create({ code: 'nb', name: 'Bokmål' });
    await createSegment(app.strapi, { key: 'norway' });
    await createSegment(app.strapi, { key: 'sweden' });
    // The two parts of Strapi's AI that need an account at Strapi.
    const { admin } = app.strapi.ai as unknown as { admin: Record<string, unknown> };
    admin.isEnabled = () => true;
    admin.getAiToken = () => Promise.resolve({ token: 'token' });
    await app.strapi.plugin('i18n').service('settings').setSettings({ aiLocalizations: true });
  });
  afterAll(async () => {
    await app.stop();
    await new Promise((resolve) => model.close(resolve));
  });
  beforeEach(async () => {
    translate = translateAll;
    app.log.length = 0;
    await app.strapi.plugin('i18n').service('settings').setSettings({ aiLocalizations: false });
  });

  const read = async (documentId: string, locale: string): Promise<Row> =>
    (await app.strapi.documents(ARTICLE).findOne({
      documentId,
      locale,
      populate: {
        segmentVariants: { populate: { author: true, cta: true } },
        cards: { populate: { segmentVariants: true } },
        zone: {
          on: { 'shared.hero': { populate: { segmentVariants: true } } },
        },
      } as never,
    })) as unknown as Row;

  /** As Strapi does after the default locale was saved, but so that it can be waited for. */
  const runTranslation = async (documentId: string): Promise<void> => {
    await app.strapi.plugin('i18n').service('settings').setSettings({ aiLocalizations: true });
    const build = app.strapi.plugin('content-manager').service('populate-builder') as unknown as (
      uid: string,
    ) => { populateDeep(depth: number): { build(): Promise<object> } };
    const populate = await build(ARTICLE).populateDeep(Infinity).build();
    const document = await app.strapi
      .documents(ARTICLE)
      .findOne({ documentId, locale: 'en', populate: populate as never });
    await app.strapi
      .plugin('i18n')
      .service('ai-localizations')
      .generateDocumentLocalizations({ model: ARTICLE, document });
    expect(app.log.filter((line) => line.includes('failed to save'))).toEqual([]);
    await app.strapi.plugin('i18n').service('settings').setSettings({ aiLocalizations: false });
  };

  const createArticle = (data: Row): Promise<{ documentId: string }> =>
    createDocument(
      app.strapi,
      ARTICLE,
      { title: 'A', slug: `s${Math.random()}`, ...data },
      { locale: 'en' },
    );

  test('gets variants with their texts translated, and nothing else of them', async () => {
    const author = await createDocument(app.strapi, 'api::author.author', { name: 'Ada' });
    const { documentId } = await createArticle({
      segmentVariants: [
        { variantSegments: ['norway'], variantLabel: 'For Norway', title: 'V', author: author.id },
      ],
      cards: [{ title: 'Card', segmentVariants: [{ variantSegments: ['norway'], title: 'C' }] }],
      zone: [
        {
          __component: 'shared.hero',
          heading: 'Hero',
          segmentDefaultHidden: true,
          segmentVariants: [{ variantSegments: ['sweden'], heading: 'H' }],
        },
      ],
    });
    await runTranslation(documentId);
    expect(JSON.stringify(asked)).not.toMatch(/variantKey|variantSegments|variantOverrides|norway/);

    const [en, nb] = [await read(documentId, 'en'), await read(documentId, 'nb')];
    const [variant] = en.segmentVariants as Row[];
    expect(nb.segmentVariants).toEqual([
      expect.objectContaining({
        variantKey: variant?.variantKey,
        variantSegments: ['norway'],
        variantOverrides: variant?.variantOverrides,
        variantLabel: 'For Norway',
        title: 'V (nb)',
        author: expect.objectContaining({ documentId: author.documentId }),
      }),
    ]);
    expect(nb.cards).toMatchObject([
      { title: 'Card (nb)', segmentVariants: [{ variantSegments: ['norway'], title: 'C (nb)' }] },
    ]);
    expect(nb.zone).toMatchObject([
      {
        heading: 'Hero (nb)',
        segmentDefaultHidden: true,
        segmentVariants: [{ variantSegments: ['sweden'], heading: 'H (nb)' }],
      },
    ]);
  });

  test('leaves the variants that only the other locale has, and the order there', async () => {
    const { documentId } = await createArticle({
      segmentVariants: [{ variantSegments: ['norway'], title: 'V' }],
      cards: [{ title: 'Card', segmentVariants: [{ variantSegments: ['norway'], title: 'C' }] }],
    });
    await runTranslation(documentId);
    const before = await read(documentId, 'nb');
    const [row] = before.segmentVariants as [Row];
    const [card] = before.cards as [Row & { segmentVariants: [Row] }];
    await updateDocument(
      app.strapi,
      ARTICLE,
      documentId,
      {
        segmentVariants: [
          { variantSegments: ['sweden'], title: 'Bare her' },
          { id: row.id, ...row, variantSegments: ['norway', 'sweden'] },
        ],
        cards: [
          {
            id: card.id,
            title: card.title,
            segmentVariants: [
              { id: card.segmentVariants[0].id },
              { variantSegments: ['sweden'], title: 'Kort' },
            ],
          },
        ],
      },
      { locale: 'nb' },
    );
    await updateDocument(
      app.strapi,
      ARTICLE,
      documentId,
      {
        segmentVariants: [{ variantKey: row.variantKey, variantSegments: ['norway'], title: 'V2' }],
      },
      { locale: 'en' },
    );
    await runTranslation(documentId);
    const after = await read(documentId, 'nb');
    expect(after.segmentVariants).toMatchObject([
      { variantKey: row.variantKey, variantSegments: ['norway', 'sweden'], title: 'V2 (nb)' },
      { variantSegments: ['sweden'], title: 'Bare her' },
    ]);
    expect(after.cards).toMatchObject([
      {
        segmentVariants: [
          { variantSegments: ['norway'], title: 'C (nb)' },
          { variantSegments: ['sweden'], title: 'Kort' },
        ],
      },
    ]);
  });

  test('keeps what a model forgets or makes up', async () => {
    const { documentId } = await createArticle({
      segmentVariants: [
        { variantSegments: ['norway'], title: 'V' },
        { variantSegments: ['sweden'], title: 'W' },
      ],
    });
    await runTranslation(documentId);
    translate = (content) => ({
      ...translateAll(content),
      segmentVariants: [{ title: 'Ny', variantSegments: ['norge'], variantOverrides: [] }],
    });
    await runTranslation(documentId);
    const forgotten = await read(documentId, 'nb');
    expect(forgotten.segmentVariants).toMatchObject([
      { variantSegments: ['norway'], variantOverrides: ['title'], title: 'Ny' },
      { variantSegments: ['sweden'], variantOverrides: ['title'], title: 'W (nb)' },
    ]);
    translate = (content) => ({
      ...translateAll(content),
      segmentVariants: [{ title: '1' }, { title: '2' }, { title: '3', variantSegments: ['x'] }],
    });
    await runTranslation(documentId);
    const madeUp = await read(documentId, 'nb');
    expect(madeUp.segmentVariants).toMatchObject([{ title: '1' }, { title: '2' }]);
    expect(madeUp.segmentVariants).toHaveLength(2);
  });
});
