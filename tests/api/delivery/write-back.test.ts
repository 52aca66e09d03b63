import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDocument, uploadImage, type Document } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';

/** A project that counts views in the ways in which projects do; the header says which. */
const CONTROLLER = `'use strict';
const uid = '${ARTICLE}';
const populate = {
  cta: true, cards: true, related: true, author: true, image: true,
  zone: { populate: '*' }, sections: { populate: '*' },
};
const withoutIds = (value) => Array.isArray(value) ? value.map(withoutIds)
  : value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).filter(([k]) => k !== 'id').map(([k, v]) => [k, withoutIds(v)]))
    : value;
module.exports = require('@strapi/strapi').factories.createCoreController(uid, ({ strapi }) => ({
  async findOne(ctx) {
    const documentId = ctx.params.id;
    const read = (status) => strapi.documents(uid).findOne({ documentId, status, populate });
    const update = (data) => strapi.documents(uid).update({ documentId, data });
    const views = (entry) => ({ integer: entry.integer + 1 });
    const ways = {
      async draft() { const e = await read('draft'); await update({ ...e, ...views(e) }); },
      async published() { const e = await read('published'); await update({ ...e, ...views(e) }); },
      async json() {
        const e = JSON.parse(JSON.stringify(await read('draft')));
        await update({ ...e, ...views(e) });
      },
      async service() {
        const e = await strapi.service(uid).findOne(documentId, { status: 'draft', populate });
        await strapi.service(uid).update(documentId, { status: 'draft', data: { ...e, ...views(e) } });
      },
      // An arrow, in which super is that of the controller.
      super: async () => {
        const { data: e } = await super.findOne(ctx);
        await update({ ...e, ...views(e) });
      },
      async blocks() {
        const e = await read('draft');
        await update({
          ...views(e),
          zone: e.zone.map((block) =>
            block.__component === 'shared.section' ? { ...block, fixed: 'Counted' } : { ...block }),
          cards: [...e.cards, { title: 'New card' }],
          cta: { ...e.cta, url: '/counted' },
        });
      },
      async deep() {
        const e = await read('published');
        await update({
          ...views(e),
          zone: e.zone.map((block) =>
            block.__component === 'shared.section'
              ? { ...block, cards: block.cards.map((card) => ({ ...card, icon: 'seen' })) }
              : block),
        });
      },
      async withoutIds() {
        const e = await read('published');
        await update({
          ...views(e),
          zone: withoutIds(e.zone).map((block) =>
            block.__component === 'shared.section' ? { ...block, fixed: 'Counted' } : block),
        });
      },
      async names() {
        const e = await read('draft');
        await update({
          ...views(e), title: e.title, author: e.author.documentId, image: e.image.id,
          related: { set: e.related.map(({ documentId }) => ({ documentId })) },
        });
      },
      async publish() {
        const e = await read('draft');
        await strapi.documents(uid).update({ documentId, status: 'published', data: { ...e, ...views(e) } });
      },
      async database() {
        const e = await read('published');
        await strapi.db.query(uid).update({ where: { id: e.id }, data: { title: e.title, text: e.text, ...views(e) } });
        await strapi.db.query(uid).updateMany({ where: { documentId }, data: { title: e.title, text: e.text, ...views(e) } });
      },
      async related() {
        const e = await read('draft');
        await strapi.documents('${AUTHOR}').update({
          documentId: e.author.documentId, data: { ...e.author, rating: 1, bio: e.author.bio + '!' },
        });
      },
      async copy() {
        const { title, text, cta, zone, ...e } = await read('published');
        await strapi.documents(uid).create({ data: { title, text, cta, zone, fixed: 'Copy' } });
      },
      async clone() {
        const e = await read('draft');
        const { zone, cards, cta, title } = e;
        await strapi.documents(uid).clone({ documentId, data: { title, zone, cards, cta, fixed: 'Clone' } });
      },
    };
    await ways[ctx.get('X-Way')]();
    return ctx.get('X-Way') === 'super' ? { data: null } : super.findOne(ctx);
  },
}));
`;

let app: TestStrapi;
let plainAuthor: Document;
let norwegianAuthor: Document;
let images: number[];

beforeAll(async () => {
  app = await startStrapi({
    changeApp: (appDir) =>
      writeFileSync(path.join(appDir, 'src/api/article/controllers/article.js'), CONTROLLER),
  });
  await createSegments(app.strapi);
  await app.grantPublic(ARTICLE, ['find', 'findOne']);
  await app.grantPublic(AUTHOR, ['find', 'findOne']);
  images = [await uploadImage(app.strapi, 'own.png'), await uploadImage(app.strapi, 'no.png')];
  plainAuthor = await createDocument(app.strapi, AUTHOR, { name: 'Bob', bio: 'Draws' });
  norwegianAuthor = await createDocument(app.strapi, AUTHOR, {
    name: 'Ada',
    bio: 'Writes',
    segmentVariants: [{ variantSegments: ['norway'], name: 'Åda' }],
  });
}, 60_000);
afterAll(() => app.stop());

const norway = (values: object) => ({ variantSegments: ['norway'], ...values });

async function createArticle(): Promise<string> {
  const other = await createDocument(app.strapi, ARTICLE, { title: 'Other' }, PUBLISHED);
  const { documentId } = await createDocument(
    app.strapi,
    ARTICLE,
    {
      title: 'Default',
      text: 'Text',
      integer: 1,
      author: plainAuthor.documentId,
      image: images[0],
      related: [],
      cta: { label: 'Go', url: '/go' },
      cards: [{ title: 'Own card' }],
      zone: [
        {
          __component: 'shared.card',
          title: 'Not for Norway',
          segmentVariants: [norway({ variantHidden: true })],
        },
        {
          __component: 'shared.hero',
          heading: 'Welcome',
          segmentVariants: [norway({ heading: 'Velkommen' })],
        },
        { __component: 'shared.card', title: 'For mobiles', segmentDefaultHidden: true },
        {
          __component: 'shared.section',
          title: 'Section',
          fixed: 'Fixed',
          cards: [
            { title: 'Card', segmentVariants: [norway({ title: 'Kort' })] },
            { title: 'Left out', segmentVariants: [norway({ variantHidden: true })] },
          ],
          highlights: [{ title: 'High' }],
          segmentVariants: [norway({ title: 'Seksjon', highlights: [{ title: 'Høy' }] })],
        },
      ],
      sections: [{ title: 'S', segmentVariants: [norway({ title: 'N' })] }],
      segmentVariants: [
        norway({
          title: 'Norsk',
          author: norwegianAuthor.documentId,
          image: images[1],
          related: [other.documentId],
          cta: { label: 'Gå', url: '/gå' },
          cards: [{ title: 'Kort 1' }, { title: 'Kort 2' }],
        }),
      ],
    },
    PUBLISHED,
  );
  return documentId;
}

const PUBLISHED = { status: 'published' } as const;

/** What is stored, ids of blocks and variants with it. */
async function readStored(documentId: string, status: 'draft' | 'published' = 'draft') {
  const blocks = { segmentVariants: true };
  const stored: unknown = await app.strapi.documents(ARTICLE as never).findOne({
    documentId,
    status,
    populate: {
      author: { fields: ['name'] },
      image: { fields: ['name'] },
      related: { fields: ['title'] },
      cta: true,
      cards: { populate: blocks },
      sections: { populate: blocks },
      segmentVariants: { populate: ['cards', 'cta', 'author'] },
      zone: {
        on: {
          'shared.card': { populate: blocks },
          'shared.hero': { populate: blocks },
          'shared.section': {
            populate: {
              ...blocks,
              cards: { populate: blocks },
              highlights: true,
              segmentVariants: { populate: ['highlights'] },
            },
          },
        },
      },
    },
  } as never);
  const { updatedAt: _at, publishedAt: _published, ...rest } = stored as Document;
  return rest;
}

async function visit(documentId: string, way: string) {
  const response = await app.http
    .get(`/api/articles/${documentId}`)
    .query({ segments: 'norway', populate: '*' })
    .set('X-Way', way);
  expect([way, response.status, response.body.error]).toEqual([way, 200, undefined]);
  return response.body as { data: Record<string, unknown> };
}

describe('a personalized request whose controller writes back what it read', () => {
  test.each(['draft', 'published', 'json', 'service', 'names'])(
    'stores the counter and nothing of the visitor’s content: %s',
    async (way) => {
      const documentId = await createArticle();
      const before = await readStored(documentId);
      const published = await readStored(documentId, 'published');
      const { data } = await visit(documentId, way);
      expect(data).toMatchObject({ title: 'Norsk', cta: { label: 'Gå' } });
      expect(await readStored(documentId)).toEqual({ ...before, integer: 2 });
      expect(await readStored(documentId, 'published')).toEqual(published);
    },
  );

  test('does so with what the controller it extends answers', async () => {
    const documentId = await createArticle();
    const before = await readStored(documentId);
    await visit(documentId, 'super');
    expect(await readStored(documentId)).toEqual({ ...before, integer: 2 });
  });

  test('does so when it publishes', async () => {
    const documentId = await createArticle();
    const before = await readStored(documentId);
    await visit(documentId, 'publish');
    expect(await readStored(documentId)).toEqual({ ...before, integer: 2 });
    const published = (await readStored(documentId, 'published')) as {
      zone?: unknown[];
    } & Document;
    expect(published).toMatchObject({ title: 'Default', integer: 2, author: { name: 'Bob' } });
    expect(published.zone).toHaveLength(4);
  });

  test('stores what it really changed within blocks, and keeps those that were left out', async () => {
    const documentId = await createArticle();
    const before = (await readStored(documentId)) as Document & {
      zone: object[];
      cards: object[];
      cta: object;
    };
    await visit(documentId, 'blocks');
    expect(await readStored(documentId)).toEqual({
      ...before,
      integer: 2,
      zone: before.zone.with(3, { ...before.zone[3], fixed: 'Counted' }),
      cards: [
        ...before.cards,
        expect.objectContaining({ title: 'New card', segmentVariants: [] }) as object,
      ],
      cta: { ...before.cta, url: '/counted' },
    });
  });

  test.each([
    [
      'deep',
      (section: { cards: object[] }) => ({
        ...section,
        cards: section.cards.with(0, { ...section.cards[0], icon: 'seen' }),
      }),
    ],
    ['withoutIds', (section: { cards: object[] }) => ({ ...section, fixed: 'Counted' })],
  ])('finds the draft’s blocks where it read what is published: %s', async (way, change) => {
    const documentId = await createArticle();
    const before = (await readStored(documentId)) as Document & { zone: { cards: object[] }[] };
    await visit(documentId, way);
    const section = before.zone[3] as { cards: object[] };
    expect(await readStored(documentId)).toEqual({
      ...before,
      integer: 2,
      zone: before.zone.with(3, change(section)),
    });
  });

  test('leaves a draft alone that has other blocks by now', async () => {
    const documentId = await createArticle();
    await app.strapi.documents(ARTICLE as never).update({
      documentId,
      data: { zone: [{ __component: 'shared.hero', heading: 'Alone' }] },
    } as never);
    const before = await readStored(documentId);
    app.log.length = 0;
    await visit(documentId, 'deep');
    await visit(documentId, 'deep');
    expect(await readStored(documentId)).toEqual({ ...before, integer: 2 });
    expect(app.log.filter((line) => line.includes(`not stored: ${ARTICLE}, zone`))).toHaveLength(1);
  });

  test('leaves texts alone that were changed in the draft since', async () => {
    const documentId = await createArticle();
    await app.strapi.documents(ARTICLE as never).update({
      documentId,
      data: { title: 'Newer', text: 'Newer' },
    } as never);
    await visit(documentId, 'published');
    expect(await readStored(documentId)).toMatchObject({
      title: 'Newer',
      text: 'Newer',
      integer: 2,
    });
  });

  test('does so below the Document Service', async () => {
    const documentId = await createArticle();
    await visit(documentId, 'database');
    for (const status of ['draft', 'published'] as const) {
      expect(await readStored(documentId, status)).toMatchObject({
        title: 'Default',
        text: 'Text',
        integer: 2,
      });
    }
  });

  test('does so with an entry that it read with another', async () => {
    const documentId = await createArticle();
    await visit(documentId, 'related');
    const author: unknown = await app.strapi.documents(AUTHOR as never).findOne({
      documentId: norwegianAuthor.documentId,
    } as never);
    expect(author).toMatchObject({ name: 'Ada', bio: 'Writes!' });
  });

  test.each([
    ['copy', 'Copy'],
    ['clone', 'Clone'],
  ])('makes no default of it in a new entry: %s', async (way, fixed) => {
    const documentId = await createArticle();
    await visit(documentId, way);
    const [made] = (await app.strapi.db
      .query(ARTICLE as never)
      .findMany({ where: { fixed }, orderBy: { id: 'desc' } } as never)) as Document[];
    const stored = await readStored(made?.documentId ?? '');
    expect(stored).toMatchObject({
      title: 'Default',
      cta: { label: 'Go' },
      zone: [
        { title: 'Not for Norway' },
        { heading: 'Welcome' },
        { title: 'For mobiles', segmentDefaultHidden: true },
        { title: 'Section', cards: [{ title: 'Card' }, { title: 'Left out' }] },
      ],
    });
  });

  test('writes as ever where nobody asked for personalization', async () => {
    const documentId = await createArticle();
    await app.http.get(`/api/articles/${documentId}`).set('X-Way', 'draft').expect(200);
    expect(await readStored(documentId)).toMatchObject({ title: 'Default', integer: 2 });
  });
});
