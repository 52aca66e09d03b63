import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDocument, updateDocument, type Document } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';

/** A content type of which the project leaves out what is not to be seen, in its own folder. */
const ARTICLE_LIFECYCLES = `
module.exports = {
  afterFindMany({ result }) {
    for (const row of result) if (row.author?.bio === 'Hidden') delete row.author;
  },
  beforeFindOne({ params }) {
    if (params.populate?.author) params.populate.author.where = { bio: { $ne: 'Hidden' } };
  },
};`;

const LIFECYCLES_FILE = 'src/api/article/content-types/article/lifecycles.js';

let app: TestStrapi;
let author: Document;
let article: Document;

beforeAll(async () => {
  app = await startStrapi({
    changeApp: (appDir) => {
      const file = path.join(appDir, LIFECYCLES_FILE);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, ARTICLE_LIFECYCLES);
    },
    config: { plugins: { personalization: { config: { cache: { shareResponses: true } } } } },
  });
  await createSegments(app.strapi);
  await app.grantPublic(ARTICLE, ['find', 'findOne']);
  await app.grantPublic(AUTHOR, ['find']);
  author = await createDocument(app.strapi, AUTHOR, { name: 'Ada', bio: 'Hidden' });
  article = await createDocument(
    app.strapi,
    ARTICLE,
    {
      title: 'Default',
      author: author.documentId,
      segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk' }],
    },
    { status: 'published' },
  );
}, 60_000);
afterAll(() => app.stop());

describe.each(['/api/articles', '/api/personalization/content/articles'])(
  'what a lifecycle of the project leaves out of %s',
  (route) => {
    test.each(['list', 'entry'])('comes into its %s when it was written', async (kind) => {
      const address = kind === 'entry' ? `${route}/${article.documentId}` : route;
      const ask = async () => {
        const { body } = await app.http
          .get(`${address}?segments=norway&populate[author]=true`)
          .expect(200);
        return kind === 'entry' ? body.data : body.data[0];
      };
      await updateDocument(app.strapi, AUTHOR, author.documentId, { bio: 'Hidden' });
      for (const _time of [1, 2]) {
        const hidden = await ask();
        expect(hidden.title).toBe('Norsk');
        expect(hidden.author ?? null).toBeNull();
      }
      await updateDocument(app.strapi, AUTHOR, author.documentId, { bio: 'Shown' });
      expect((await ask()).author).toMatchObject({ name: 'Ada', bio: 'Shown' });
    });
  },
);

/** More than there are from the project's last say in what is read until it is kept. */
const MANY_TURNS = 100;

test('what changes while it is about to be kept is not kept', async () => {
  const address = '/api/articles?segments=norway&fields=fixed';
  const ask = async () => (await app.http.get(address).expect(200)).body.data[0].fixed;
  const { clear } = app.strapi.plugin('personalization').service('cache');
  let turns = 0;
  let content = 'old';
  let isChanging = false;
  const change = async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      await Promise.resolve();
    }
    content = `new after ${turns} turns`;
    clear();
  };
  const unsubscribe = app.strapi.db.lifecycles.subscribe({
    models: [ARTICLE],
    afterFindMany({ result }) {
      for (const row of result as unknown as { fixed: string }[]) {
        row.fixed = content;
      }
      if (isChanging) {
        isChanging = false;
        void change();
      }
    },
  });
  for (turns = 0; turns < MANY_TURNS; turns += 1) {
    clear();
    isChanging = true;
    await ask();
    expect(await ask()).toBe(content);
  }
  unsubscribe();
});
