import { createDocument, updateDocument, uploadImage } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const HERO = 'shared.hero';
const FILE = 'plugin::upload.file';

const EVERYTHING = [
  'populate[author][populate]=avatar',
  'populate[editor]=true&populate[reviewer]=true&populate[contributors]=true',
  'populate[related][populate][author]=true',
  'populate[image]=true',
  'populate[zone][on][shared.hero][populate][author]=true',
].join('&');
const OF_AUTHOR =
  'populate[articles][fields]=title&populate[editedArticle]=true&populate[contributions]=true';

let app: TestStrapi;
/** Documents of each test: one that is read, and others. */
let world: Record<'author' | 'other' | 'article' | 'related' | 'elsewhere' | 'draft', string>;
let imageId: number;

beforeAll(async () => {
  app = await startStrapi();
  await createSegments(app.strapi);
  await app.grantPublic(ARTICLE, ['find', 'findOne']);
  await app.grantPublic(AUTHOR, ['find', 'findOne']);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'nb', name: 'Norsk' });
}, 60_000);
afterAll(() => app.stop());

beforeEach(async () => {
  imageId = await uploadImage(app.strapi, 'face.png');
  const author = await create(AUTHOR, { name: 'Ada', avatar: imageId });
  const other = await create(AUTHOR, { name: 'Grace' });
  const related = await create(ARTICLE, { title: 'Related' });
  const article = await create(ARTICLE, {
    title: 'Article',
    image: imageId,
    ...{ author, related: [related], editor: author, reviewer: author, contributors: [author] },
    zone: [{ __component: HERO, heading: 'Welcome', author }],
    segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk' }],
  });
  const elsewhere = await create(ARTICLE, { title: 'Elsewhere', author });
  const draft = await create(ARTICLE, { title: 'Draft' }, 'draft');
  world = { author, other, article, related, elsewhere, draft };
});

async function create(uid: string, data: object, status: 'draft' | 'published' = 'published') {
  return (await createDocument(app.strapi, uid, data, { status })).documentId;
}
const publish = (uid: string, documentId: string, data: object = {}) =>
  updateDocument(app.strapi, uid, documentId, data, { status: 'published' });
const call = (action: string, uid: string, params: object): Promise<unknown> =>
  (
    app.strapi.documents(uid as never) as unknown as Record<
      string,
      (given: object) => Promise<unknown>
    >
  )[action]?.(params) as Promise<unknown>;
const rows = (uid: string) => app.strapi.db.query(uid as never);
const findRow = async (uid: string, where: object): Promise<{ id: number }> =>
  (await rows(uid).findOne({ where })) as { id: number };

const readArticle = () => `/api/articles/${world.article}?segments=norway&${EVERYTHING}`;
const readAuthor = () => `/api/authors/${world.author}?segments=norway&${OF_AUTHOR}`;
const readOther = () => `/api/authors/${world.other}?segments=norway&${OF_AUTHOR}`;
const readDraft = () => `/api/articles/${world.draft}?segments=norway`;
const readNorsk = () => `/api/articles/${world.article}?segments=norway&locale=nb`;

interface Scenario {
  read: () => string;
  write: () => Promise<unknown>;
}

const OUTDATING: Record<string, Scenario> = {
  'the document itself': {
    read: readArticle,
    write: () => publish(ARTICLE, world.article, { title: 'New' }),
  },
  'its published version, taken back': {
    read: readArticle,
    write: () => call('unpublish', ARTICLE, { documentId: world.article }),
  },
  'a document that was not published yet': {
    read: readDraft,
    write: () => call('publish', ARTICLE, { documentId: world.draft }),
  },
  'another language that it did not have': {
    read: readNorsk,
    write: () =>
      updateDocument(
        app.strapi,
        ARTICLE,
        world.article,
        { title: 'På norsk' },
        {
          locale: 'nb',
          status: 'published',
        },
      ),
  },
  'what it shows': {
    read: readArticle,
    write: () => publish(AUTHOR, world.author, { name: 'New' }),
  },
  'a picture two levels down': {
    read: readArticle,
    write: () => rows(FILE).update({ where: { id: imageId }, data: { caption: 'New' } }),
  },
  'a related article’s title': {
    read: readArticle,
    write: () => publish(ARTICLE, world.related, { title: 'New' }),
  },
  'a related article’s publication': {
    read: readArticle,
    write: () => call('unpublish', ARTICLE, { documentId: world.related }),
  },
  'a block’s row alone': {
    read: readArticle,
    write: async () => {
      const { zone } = (await rows(ARTICLE).findOne({
        where: { documentId: world.article, publishedAt: { $notNull: true } },
        populate: ['zone'],
      })) as { zone: { id: number }[] };
      await rows(HERO).update({ where: { id: zone[0]?.id }, data: { heading: 'New' } });
    },
  },
  'a variant’s row alone': {
    read: readArticle,
    write: async () => {
      const { segmentVariants } = (await rows(ARTICLE).findOne({
        where: { documentId: world.article, publishedAt: { $notNull: true } },
        populate: ['segmentVariants'],
      })) as { segmentVariants: { id: number }[] };
      await rows('personalization.article').update({
        where: { id: segmentVariants[0]?.id },
        data: { title: 'Nytt' },
      });
    },
  },
  'many rows by what they hold': {
    read: readArticle,
    write: () => rows(AUTHOR).updateMany({ where: { name: 'Ada' }, data: { name: 'New' } }),
  },
  'many rows by their ids': {
    read: readArticle,
    write: async () => {
      const { id } = await findRow(AUTHOR, { documentId: world.author });
      await rows(AUTHOR).updateMany({ where: { id: { $in: [id] } }, data: { name: 'New' } });
    },
  },
  'many rows that are deleted': {
    read: readArticle,
    write: () => rows(AUTHOR).deleteMany({ where: { name: 'Ada' } }),
  },
  'its author, from the author’s side': {
    read: readArticle,
    write: () =>
      call('update', AUTHOR, {
        documentId: world.other,
        data: { articles: { connect: [world.article] } },
      }),
  },
  'its author, by the query layer from the author’s side': {
    read: readArticle,
    write: async () => {
      const { id } = await findRow(ARTICLE, {
        documentId: world.article,
        publishedAt: { $notNull: true },
      });
      const { id: authorId } = await findRow(AUTHOR, { documentId: world.other });
      await rows(AUTHOR).update({ where: { id: authorId }, data: { articles: [id] } as never });
    },
  },
  'an editor whom another takes': {
    read: readArticle,
    write: () => publish(ARTICLE, world.elsewhere, { editor: world.author }),
  },
  'a contributor, from their side': {
    read: readArticle,
    write: () =>
      call('update', AUTHOR, {
        documentId: world.other,
        data: { contributions: { connect: [world.article] } },
      }),
  },
  'an author’s articles, by one that is given to them': {
    read: readOther,
    write: () => publish(ARTICLE, world.article, { author: world.other }),
  },
  'an author’s articles, by one that is published first': {
    read: readOther,
    write: () => publish(ARTICLE, world.draft, { author: world.other }),
  },
  'an author’s articles, by one that is given to another': {
    read: readAuthor,
    write: () => publish(ARTICLE, world.article, { author: world.other }),
  },
  'an author’s contributions, by one more': {
    read: readOther,
    write: () => publish(ARTICLE, world.article, { contributors: { connect: [world.other] } }),
  },
  'the article that an author edits': {
    read: readOther,
    write: () => publish(ARTICLE, world.elsewhere, { editor: world.other }),
  },
  'the article that an author edits, by its clone': {
    read: () => `${readAuthor()}&status=draft`,
    write: () => call('clone', ARTICLE, { documentId: world.article, data: { title: 'Clone' } }),
  },
  'a picture that is uploaded for it': {
    read: readArticle,
    write: async () => {
      const { id } = await findRow(ARTICLE, {
        documentId: world.article,
        publishedAt: { $notNull: true },
      });
      const other = await uploadImage(app.strapi, 'other.png');
      await rows(FILE).update({
        where: { id: other },
        data: { related: [{ id, __type: ARTICLE, __pivot: { field: 'image' } }] } as never,
      });
    },
  },
};

const UNRELATED: Record<string, Scenario> = {
  'another document of its type': {
    read: readArticle,
    write: () => publish(ARTICLE, world.elsewhere, { title: 'New' }),
  },
  'a new document of its type, of the same author': {
    read: readArticle,
    write: () => create(ARTICLE, { title: 'New', author: world.author, zone: [] }),
  },
  'a draft that it shows nothing of': {
    read: readArticle,
    write: () => updateDocument(app.strapi, ARTICLE, world.draft, { title: 'New' }),
  },
  'an author of others': {
    read: readArticle,
    write: () => publish(AUTHOR, world.other, { name: 'New' }),
  },
  'another document, which is deleted': {
    read: readArticle,
    write: () => call('delete', ARTICLE, { documentId: world.elsewhere }),
  },
  'another that gets the same reviewer and related article': {
    read: readArticle,
    write: () =>
      publish(ARTICLE, world.elsewhere, { reviewer: world.author, related: [world.related] }),
  },
  'another author’s article': {
    read: readOther,
    write: () => publish(ARTICLE, world.elsewhere, { title: 'New' }),
  },
};

describe('what was kept is made anew after a write of', () => {
  test.each(Object.entries(OUTDATING))('%s', async (_name, { read, write }) => {
    const before = await app.http.get(read());
    await write();
    const after = await app.http.get(read());
    app.strapi.plugin('personalization').service('cache').clear();
    const truth = await app.http.get(read());
    expect(truth.text).not.toBe(before.text);
    expect([after.status, after.text]).toEqual([truth.status, truth.text]);
  });
});

describe('what was kept serves on after a write of', () => {
  test.each(Object.entries(UNRELATED))('%s', async (_name, { read, write }) => {
    const before = await app.http.get(read()).expect(200);
    await write();
    let after = before;
    const statements = await app.countSql(async () => {
      after = await app.http.get(read());
    });
    expect(statements).toBe(0);
    app.strapi.plugin('personalization').service('cache').clear();
    expect(after.text).toBe(before.text);
    expect((await app.http.get(read())).text).toBe(before.text);
  });
});
