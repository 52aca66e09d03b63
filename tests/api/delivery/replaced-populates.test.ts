import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDocument, updateDocument, type Document } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';

/**
 * A project that reads all the deeper where a request says so, below the Document Service, as
 * plugins for deep populates do; and one that takes away what it does not know.
 */
const SOURCE = `
const DEEP = {
  cards: { populate: { image: true } },
  cta: true,
  author: { populate: { editedArticle: true } },
  zone: { on: { 'shared.hero': { populate: { author: true } }, 'shared.plain': true } },
};
module.exports = {
  register: ({ strapi }) => strapi.customFields.register({ name: 'color', type: 'string' }),
  bootstrap({ strapi }) {
    strapi.db.lifecycles.subscribe(({ action, model, params }) => {
      const query = strapi.requestContext.get()?.query ?? {};
      if (!['beforeFindMany', 'beforeFindOne'].includes(action)) return;
      if (model.uid === '${ARTICLE}' && query.deep !== undefined) params.populate = DEEP;
      if (model.uid === '${ARTICLE}' && query.all !== undefined) params.populate = true;
    });
    strapi.db.lifecycles.subscribe({
      models: ['${ARTICLE}'],
      afterFindMany({ result }) {
        if (strapi.requestContext.get()?.query.bare === undefined) return;
        for (const row of result) delete row.segmentVariants;
      },
    });
  },
};`;

let app: TestStrapi;
let author: Document;

beforeAll(async () => {
  app = await startStrapi({
    changeApp: (appDir) => writeFileSync(path.join(appDir, 'src/index.js'), SOURCE),
    config: { plugins: { personalization: { config: { cache: { shareResponses: true } } } } },
  });
  await createSegments(app.strapi);
  await app.grantPublic(ARTICLE, ['find', 'findOne']);
  await app.grantPublic(AUTHOR, ['find']);
  const norwegian = { variantSegments: ['norway'] };
  author = await createDocument(app.strapi, AUTHOR, {
    name: 'Ada',
    bio: 'Writes',
    segmentVariants: [{ ...norwegian, name: 'Åda' }],
  });
  await createDocument(
    app.strapi,
    ARTICLE,
    {
      title: 'Default',
      author: author.documentId,
      cta: { label: 'Go' },
      zone: [
        {
          __component: 'shared.hero',
          heading: 'Hello',
          segmentVariants: [{ ...norwegian, heading: 'Hei' }],
        },
        { __component: 'shared.plain', title: 'Plain' },
      ],
      segmentVariants: [{ ...norwegian, title: 'Norsk', cta: { label: 'Gå' } }],
    },
    { status: 'published' },
  );
}, 60_000);
afterAll(() => app.stop());

describe.each(['/api/articles', '/api/personalization/content/articles'])(
  'what a lifecycle of the project populates for %s',
  (route) => {
    const ask = async (query: string) => {
      const { body } = await app.http.get(`${route}?${query}`).expect(200);
      return { entry: body.data[0], meta: body.meta.personalization };
    };

    test('comes with what was decided in it, however often it is asked for', async () => {
      for (const _time of [1, 2, 3]) {
        const { entry, meta } = await ask('deep=1&segments=norway');
        expect(entry).toMatchObject({
          title: 'Norsk',
          cta: { label: 'Gå' },
          author: { name: 'Åda', editedArticle: null },
          zone: [{ heading: 'Hei', author: null }, { title: 'Plain' }],
        });
        expect(JSON.stringify(entry)).not.toContain('segmentVariants');
        expect(meta.decisions.map(({ path }: { path: string }) => path)).toEqual([
          '[0]',
          '[0].author',
          '[0].zone[0]',
        ]);
        expect(meta.warnings).toEqual([]);
      }
    });

    test('is the default content for everybody else', async () => {
      const { entry, meta } = await ask('deep=1&segments=mobile');
      expect(entry).toMatchObject({ title: 'Default', author: { name: 'Ada' } });
      expect(meta).toMatchObject({ decisions: [], warnings: [] });
    });

    test('is not taken for what the same query gives without it', async () => {
      expect((await ask('segments=norway')).entry).not.toHaveProperty('author');
    });

    test('is made anew when something in it was written', async () => {
      await ask('deep=1&segments=norway');
      const bio = `Writes for ${route}`;
      await updateDocument(app.strapi, AUTHOR, author.documentId, { bio });
      expect((await ask('deep=1&segments=norway')).entry.author.bio).toBe(bio);
    });

    test('is told where it comes without its variants all the same', async () => {
      for (const segments of ['norway', 'mobile', 'norway']) {
        const { entry, meta } = await ask(`bare=1&segments=${segments}`);
        expect(entry.title).toBe('Default');
        expect(meta.decisions).toEqual([]);
        expect(meta.warnings).toEqual([
          `Default content of "${ARTICLE}" is given, since it was read without its variants.`,
        ]);
      }
    });
  },
);

test('who asks for nothing gets what the project reads', async () => {
  const { body } = await app.http.get('/api/articles?deep=1').expect(200);
  expect(body.data[0]).toMatchObject({ title: 'Default', author: { name: 'Ada' } });
  expect(JSON.stringify(body)).not.toContain('segmentVariants');
});

test.each(['all=1', 'all=1&populate=cta', 'all=1&populate[cta]=true', 'populate=*'])(
  'who asks for nothing by ?%s loads no variants',
  async (query) => {
    const statements = await app.listSql(() => app.http.get(`/api/articles?${query}`).expect(200));
    expect(statements.some((sql) => sql.includes('zone') || sql.includes('_cmps'))).toBe(true);
    expect(statements.filter((sql) => /personalization_\w+_variants/.test(sql))).toEqual([]);
  },
);
