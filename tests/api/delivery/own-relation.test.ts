import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDocument, updateDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';

interface Delivery {
  resolve(options: object): Promise<{ data: never; meta: { personalization: object } }>;
}

interface Actions {
  publish(params: object): Promise<unknown>;
  discardDraft(params: object): Promise<unknown>;
}

/** Relations to one article: of articles, of heroes, and of calls to action, which do not vary by themselves. */
function addRelations(appDir: string): void {
  const varies = { pluginOptions: { personalization: { varies: true } } };
  const change = (file: string, more: object) => {
    const name = path.join(appDir, file);
    const schema = JSON.parse(readFileSync(name, 'utf8')) as { attributes: object };
    Object.assign(schema.attributes, {
      next: { type: 'relation', relation: 'oneToOne', target: ARTICLE, ...more },
    });
    writeFileSync(name, JSON.stringify(schema));
  };
  change('src/api/article/content-types/article/schema.json', varies);
  change('src/components/shared/hero.json', varies);
  change('src/components/shared/cta.json', {});
}

let app: TestStrapi;
let delivery: Delivery;
let articles: Actions;

beforeAll(async () => {
  app = await startStrapi({ changeApp: addRelations });
  await createSegments(app.strapi);
  delivery = app.strapi.plugin('personalization').service('delivery');
  articles = app.strapi.documents(ARTICLE as never) as unknown as Actions;
  await app.strapi.plugin('i18n').service('locales').create({ code: 'nb', name: 'Bokmål' });
  await app.grantPublic(ARTICLE, ['find', 'findOne']);
}, 60_000);
afterAll(() => app.stop());

const variantOf = (related: string[]) => ({
  segmentVariants: [
    {
      variantSegments: ['norway'],
      variantOverrides: ['related'],
      related: { set: related.map((documentId) => ({ documentId })) },
    },
  ],
});

/** A draft whose variant for Norway names a published article, itself, and another one. */
async function createSelfRelated(): Promise<string> {
  const { documentId } = await createDocument(app.strapi, ARTICLE, { title: 'Self' });
  const [first, last] = await Promise.all(
    ['First', 'Last'].map((title) =>
      createDocument(app.strapi, ARTICLE, { title }, { status: 'published' }),
    ),
  );
  const named = [first?.documentId, documentId, last?.documentId] as string[];
  await updateDocument(app.strapi, ARTICLE, documentId, variantOf(named));
  return documentId;
}

/** The titles of what a visitor from Norway gets by the service and by REST, which must be the same. */
async function readRelated(documentId: string, status: 'draft' | 'published') {
  const { data } = await delivery.resolve({
    uid: ARTICLE,
    documentId,
    status,
    segments: ['norway'],
    query: { populate: ['related'] },
  });
  const { body } = await app.http
    .get(`/api/articles/${documentId}`)
    .query({ segments: 'norway', populate: 'related', status })
    .expect(200);
  const list = ({ related }: { related: { title: string; publishedAt: unknown }[] }) =>
    related.map(({ title, publishedAt }) => [title, publishedAt !== null]);
  expect(list(body.data)).toEqual(list(data));
  return list(data);
}

const inAll = (isPublished: boolean) =>
  ['First', 'Self', 'Last'].map((title) => [title, isPublished]);

describe('a variant’s relation to the entry itself', () => {
  test('is delivered from a draft', async () => {
    expect(await readRelated(await createSelfRelated(), 'draft')).toEqual(inAll(false));
  });

  test('is delivered once published, and published again, and again', async () => {
    const documentId = await createSelfRelated();
    for (const _time of ['first', 'second', 'third']) {
      await articles.publish({ documentId });
      expect(await readRelated(documentId, 'published')).toEqual(inAll(true));
      expect(await readRelated(documentId, 'draft')).toEqual(inAll(false));
    }
  });

  test('is delivered where an update publishes', async () => {
    const documentId = await createSelfRelated();
    for (const title of ['Self', 'Self']) {
      await updateDocument(app.strapi, ARTICLE, documentId, { title }, { status: 'published' });
      expect(await readRelated(documentId, 'published')).toEqual(inAll(true));
    }
  });

  test('comes back to a draft that is discarded', async () => {
    const documentId = await createSelfRelated();
    await articles.publish({ documentId });
    await articles.discardDraft({ documentId });
    expect(await readRelated(documentId, 'draft')).toEqual(inAll(false));
    expect(await readRelated(documentId, 'published')).toEqual(inAll(true));
  });

  test('is gone from what is published when it was taken from the draft', async () => {
    const documentId = await createSelfRelated();
    await articles.publish({ documentId });
    await updateDocument(app.strapi, ARTICLE, documentId, variantOf([]));
    expect(await readRelated(documentId, 'published')).toEqual(inAll(true));
    await articles.publish({ documentId });
    expect(await readRelated(documentId, 'published')).toEqual([]);
  });

  test('leaves the published version of another locale as it is', async () => {
    const documentId = await createSelfRelated();
    await articles.publish({ documentId });
    await updateDocument(app.strapi, ARTICLE, documentId, variantOf([]));
    await updateDocument(
      app.strapi,
      ARTICLE,
      documentId,
      { title: 'Selv' },
      { locale: 'nb', status: 'published' },
    );
    expect(await readRelated(documentId, 'published')).toEqual(inAll(true));
  });

  test('is delivered where it is the only one, in a block, and within a variant’s own block', async () => {
    const { documentId } = await createDocument(app.strapi, ARTICLE, { title: 'Self' });
    const norway = { variantSegments: ['norway'] };
    await updateDocument(app.strapi, ARTICLE, documentId, {
      cta: { label: 'Default' },
      zone: [
        { __component: 'shared.card', title: 'Card' },
        {
          __component: 'shared.hero',
          heading: 'H',
          segmentVariants: [{ ...norway, next: documentId }],
        },
      ],
      segmentVariants: [{ ...norway, next: documentId, cta: { label: 'Own', next: documentId } }],
    });
    const populate = {
      next: true,
      cta: { populate: ['next'] },
      zone: { on: { 'shared.hero': { populate: ['next'] } } },
    };
    const own = (isPublished: boolean) => ({
      documentId,
      publishedAt: isPublished ? (expect.any(String) as string) : null,
    });
    const expectNamed = async (status: 'draft' | 'published') => {
      const named = own(status === 'published');
      const { body } = await app.http
        .get(`/api/articles/${documentId}`)
        .query({ segments: 'norway', populate, status })
        .expect(200);
      expect(body.data).toMatchObject({
        next: named,
        cta: { label: 'Own', next: named },
        zone: [{ next: named }],
      });
    };
    await expectNamed('draft');
    await articles.publish({ documentId });
    await articles.publish({ documentId });
    await expectNamed('published');
    await articles.discardDraft({ documentId });
    await expectNamed('draft');
  });
});
