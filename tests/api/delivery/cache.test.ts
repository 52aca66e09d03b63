import { createDocument, updateDocument, uploadImage } from '../support/documents';
import { createRule, createSegment, createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const SEGMENT = 'plugin::personalization.segment';
const PERMISSION = 'plugin::users-permissions.permission';

interface Counters {
  responseHits: number;
  responseMisses: number;
  documentHits: number;
  documentLoads: number;
}

let app: TestStrapi;
let articleId: string;
let authorId: string;
let avatarId: number;

const DEEP = 'populate[author][populate]=avatar&populate[zone][populate]=*';
const counters = (): Counters => app.strapi.plugin('personalization').service('cache').measure();
const bySegments = (segments: string, query = DEEP) =>
  app.http.get(`/api/articles/${articleId}?segments=${segments}&${query}`);
const byContext = (country: string) =>
  app.http
    .get(`/api/articles/${articleId}?${DEEP}`)
    .set('Visitor-Context', JSON.stringify({ attributes: { 'geo.country': country } }));

beforeAll(async () => {
  app = await startStrapi();
  await createSegments(app.strapi);
  await app.grantPublic(ARTICLE, ['find', 'findOne']);
  await app.grantPublic(AUTHOR, ['find']);
  avatarId = await uploadImage(app.strapi, 'face.png');
  const author = await createDocument(app.strapi, AUTHOR, { name: 'Ada', avatar: avatarId });
  authorId = author.documentId;
  const article = await createDocument(
    app.strapi,
    ARTICLE,
    {
      title: 'Default',
      author: authorId,
      zone: [{ __component: 'shared.hero', heading: 'Welcome' }],
      segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk' }],
    },
    { status: 'published' },
  );
  articleId = article.documentId;
}, 60_000);
afterAll(() => app.stop());

describe('a second request', () => {
  test('for the same outcome costs no SQL, by URL and by context', async () => {
    await bySegments('norway').expect(200);
    expect(await app.countSql(() => bySegments('norway').expect(200))).toBe(0);
    await byContext('SE').expect(200);
    expect(await app.countSql(() => byContext('NO').expect(200))).toBe(0);
    expect(await app.countSql(() => byContext('SE').expect(200))).toBe(0);
  });

  test('shares its outcome with visitors who differ only in what the content does not ask', async () => {
    await bySegments('mobile,norway').expect(200);
    const before = counters();
    const { body } = await bySegments('returning,norway').expect(200);
    expect(body.data.title).toBe('Norsk');
    expect(body.meta.personalization.segments).toEqual(['norway', 'returning']);
    expect(counters().responseMisses).toBe(before.responseMisses);
  });

  test('for another outcome loads nothing again but rights and counts', async () => {
    await bySegments('norway', 'fields=title').expect(200);
    const before = counters();
    const { body } = await bySegments('', 'fields=title').expect(200);
    expect(body.data.title).toBe('Default');
    expect(counters().documentLoads).toBe(before.documentLoads);
    expect(counters().documentHits).toBe(before.documentHits + 1);
  });

  test('has the status, body and headers of the first', async () => {
    for (const origin of [undefined, 'https://one.example', 'https://two.example']) {
      const path = `/api/articles/${articleId}?segments=norway&fields=title&x=${origin ?? 'none'}`;
      const ask = () => {
        const request = app.http.get(path);
        return origin === undefined ? request : request.set('Origin', origin);
      };
      const first = await ask();
      const before = counters();
      const second = await ask();
      expect(counters().responseHits).toBe(before.responseHits + 1);
      const { date: _first, ...expected } = first.headers;
      const { date: _second, ...actual } = second.headers;
      expect(actual).toEqual(expected);
      expect([second.status, second.text]).toEqual([first.status, first.text]);
      const preflightAllowed = second.headers['access-control-allow-origin'];
      expect(preflightAllowed).toBe(origin ?? first.headers['access-control-allow-origin']);
    }
  });

  test('gets 304 for what it has, and HEAD is answered without a body', async () => {
    const { headers } = await bySegments('norway').expect(200);
    const path = `/api/articles/${articleId}?segments=norway&${DEEP}`;
    const again = await app.http
      .get(path)
      .set('If-None-Match', headers.etag as string)
      .expect(304);
    expect(again.text).toBe('');
    expect(again.headers['content-type']).toBeUndefined();
    const head = await app.http.head(path).expect(200);
    expect(head.headers['content-length']).toBe(headers['content-length']);
  });

  test('is answered from memory with a visitor’s cookie, but not with credentials', async () => {
    await bySegments('norway').expect(200);
    const before = counters();
    await bySegments('norway').set('Cookie', 'visitor=1').expect(200);
    expect(counters().responseHits).toBe(before.responseHits + 1);
    await bySegments('norway').auth('nonsense', { type: 'bearer' }).expect(401);
    const token = await app.createApiToken();
    const statements = await app.countSql(() =>
      bySegments('norway').auth(token, { type: 'bearer' }).expect(200),
    );
    expect(statements).toBeGreaterThan(0);
  });

  test('from who opted out, or a crawler, is not answered with a variant', async () => {
    await bySegments('norway').expect(200);
    const off = await bySegments('norway').set('Personalization', 'off').expect(200);
    expect(off.body.data.title).toBe('Default');
    const crawler = await bySegments('norway')
      .set('User-Agent', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)')
      .expect(200);
    expect(crawler.body.data.title).toBe('Default');
    expect((await bySegments('norway').expect(200)).body.data.title).toBe('Norsk');
  });

  test('in Strapi’s other answer format is not answered with this one', async () => {
    await bySegments('norway').expect(200);
    const { body } = await bySegments('norway').set('Strapi-Response-Format', 'v4').expect(200);
    expect(body.data.attributes.title).toBe('Norsk');
    expect((await bySegments('norway').expect(200)).body.data.title).toBe('Norsk');
  });

  test('that is malformed is answered as ever', async () => {
    const { body } = await app.http
      .get(`/api/articles/${articleId}?${DEEP}`)
      .set('Visitor-Context', '{')
      .expect(200);
    expect(body.meta.personalization.warnings).toEqual([expect.stringMatching(/JSON/)]);
    await app.http
      .get(`/api/personalization/content/articles/${articleId}?${DEEP}`)
      .set('Visitor-Context', '{')
      .expect(400);
    await bySegments('norway', 'populate=nothing').expect(400);
    await bySegments('norway', 'populate=nothing').expect(400);
  });
});

describe('200 requests at once for what is not there yet', () => {
  test('cause one load', async () => {
    await updateDocument(app.strapi, ARTICLE, articleId, { fixed: 'new' }, { status: 'published' });
    const before = counters();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        index % 2 === 0 ? bySegments('norway') : byContext('NO'),
      ),
    );
    expect(answers.every(({ status, body }) => status === 200 && body.data.title === 'Norsk')).toBe(
      true,
    );
    expect(counters().documentLoads - before.documentLoads).toBe(1);
  });
});

describe('nothing is ever stale', () => {
  const ask = async () => (await bySegments('norway').expect(200)).body.data;
  beforeEach(ask);

  test('after a publish of the entry, a variant and a block', async () => {
    await updateDocument(
      app.strapi,
      ARTICLE,
      articleId,
      {
        title: 'Default 2',
        zone: [{ __component: 'shared.hero', heading: 'Hei' }],
        segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk 2' }],
      },
      { status: 'published' },
    );
    expect(await ask()).toMatchObject({ title: 'Norsk 2', zone: [{ heading: 'Hei' }] });
  });

  test('after a change of a relation, and of what it holds', async () => {
    await updateDocument(app.strapi, AUTHOR, authorId, { name: 'Ada L.' });
    expect(await ask()).toMatchObject({ author: { name: 'Ada L.' } });
    await app.strapi
      .plugin('upload')
      .service('upload')
      .updateFileInfo(avatarId, { alternativeText: 'A face' });
    expect(await ask()).toMatchObject({ author: { avatar: { alternativeText: 'A face' } } });
  });

  test('after a write through the query layer', async () => {
    await app.strapi.db
      .query(AUTHOR as never)
      .updateMany({ where: { documentId: authorId }, data: { name: 'Query' } });
    expect(await ask()).toMatchObject({ author: { name: 'Query' } });
  });

  test('after a write in a transaction, and not before its commit', async () => {
    await app.strapi.db.transaction(async () => {
      await updateDocument(app.strapi, AUTHOR, authorId, { name: 'Committed' });
    });
    expect(await ask()).toMatchObject({ author: { name: 'Committed' } });
  });

  test('after a change of segments', async () => {
    const [segment] = await app.strapi.db.query(SEGMENT).findMany({ where: { key: 'norway' } });
    const rule = (country: string) => ({ rule: createRule('geo.country', '=', country) });
    expect((await byContext('NO').expect(200)).body.data.title).toContain('Norsk');
    await updateDocument(app.strapi, SEGMENT, segment.documentId, {
      ...rule('SE'),
      reason: 'New reason.',
    });
    expect((await byContext('NO').expect(200)).body.data.title).toContain('Default');
    const { body } = await byContext('SE').expect(200);
    expect(body.meta.personalization.decisions[0].reason).toBe('New reason.');
    await updateDocument(app.strapi, SEGMENT, segment.documentId, { active: false });
    expect((await ask()).title).toContain('Default');
    await updateDocument(app.strapi, SEGMENT, segment.documentId, { ...rule('NO'), active: true });
    expect((await ask()).title).toContain('Norsk');
  });

  test('when a segment’s schedule begins and ends', async () => {
    const endsAt = new Date(Date.now() + 4_000);
    await createSegment(app.strapi, { key: 'brief', endsAt: endsAt.toISOString() });
    await updateDocument(
      app.strapi,
      ARTICLE,
      articleId,
      {
        segmentVariants: [
          { variantSegments: ['brief'], title: 'Brief' },
          { variantSegments: ['norway'], title: 'Norsk' },
        ],
      },
      { status: 'published' },
    );
    const asked = async () => (await bySegments('brief').expect(200)).body.data.title as string;
    const during = await asked();
    await new Promise((resolve) => setTimeout(resolve, endsAt.getTime() - Date.now() + 20));
    expect([during, await asked()]).toEqual(['Brief', 'Default 2']);
  });

  test('after a change of what the public may do', async () => {
    expect(await ask()).toHaveProperty('author');
    const [right] = await app.strapi.db
      .query(PERMISSION)
      .findMany({ where: { action: `${ARTICLE}.findOne` } });
    const [readsAuthors] = await app.strapi.db
      .query(PERMISSION)
      .findMany({ where: { action: `${AUTHOR}.find` }, populate: ['role'] });
    await app.strapi.db.query(PERMISSION).delete({ where: { id: readsAuthors.id } });
    expect(await ask()).not.toHaveProperty('author');
    await bySegments('norway', '').expect(200);
    await app.strapi.db.query(PERMISSION).delete({ where: { id: right.id } });
    await bySegments('norway', '').expect(403);
    await app.grantPublic(ARTICLE, ['findOne']);
    await app.grantPublic(AUTHOR, ['find']);
    expect((await ask()).title).toContain('Norsk');
  });

  test('after unpublishing and deleting', async () => {
    await app.strapi.documents(ARTICLE as never).unpublish({ documentId: articleId });
    await bySegments('norway').expect(404);
    await app.strapi.documents(ARTICLE as never).publish({ documentId: articleId });
    await bySegments('norway').expect(200);
    await app.strapi.documents(ARTICLE as never).delete({ documentId: articleId });
    await bySegments('norway').expect(404);
  });
});

test('lists are kept by the segments that their documents name', async () => {
  await createDocument(
    app.strapi,
    ARTICLE,
    { title: 'A', segmentVariants: [{ variantSegments: ['mobile'], title: 'a' }] },
    { status: 'published' },
  );
  const list = (segments: string) =>
    app.http.get(`/api/articles?segments=${segments}&fields=title`);
  await list('mobile').expect(200);
  const before = counters();
  expect((await list('mobile,norway').expect(200)).body.data).toMatchObject([{ title: 'a' }]);
  expect((await list('returning,mobile').expect(200)).body.data).toMatchObject([{ title: 'a' }]);
  expect(counters().responseMisses).toBe(before.responseMisses);
});

const createMetricsToken = () =>
  app.createApiToken({
    type: 'custom',
    permissions: ['plugin::personalization.metrics.expose'],
  });

describe('metrics', () => {
  test('tell an admin what is kept and what it was good for', async () => {
    const { body } = await (await app.asAdmin()).get('/personalization/metrics').expect(200);
    expect(body.data).toMatchObject({
      responseHits: expect.any(Number),
      isLinked: true,
      matches: { norway: expect.any(Number) },
    });
    expect(body.data.responseHits).toBeGreaterThan(0);
    expect(body.data.bytes).toBeGreaterThan(0);
    await app.http.get('/personalization/metrics').expect(401);
  });

  test('are given to Prometheus only where the project and a permission allow it', async () => {
    await app.http.get('/api/personalization/metrics').expect(403);
    const token = await createMetricsToken();
    await app.http.get('/api/personalization/metrics').auth(token, { type: 'bearer' }).expect(404);
  });
});

describe('a project’s own code', () => {
  test('in a controller or a route middleware runs on each request', async () => {
    await app.grantPublic('api::note.note', ['find']);
    await app.http.get('/api/notes?segments=norway').expect(200);
    const before = counters();
    const { headers } = await app.http.get('/api/notes?segments=norway').expect(200);
    expect(headers['x-own-middleware']).toBe('on');
    expect(counters().responseHits).toBe(before.responseHits);
  });

  test('in the Document Service runs on each request', async () => {
    let reads = 0;
    app.strapi.documents.use(async (context, next) => {
      reads += context.uid === (ARTICLE as never) && context.action === 'findMany' ? 1 : 0;
      return next();
    });
    await app.http.get('/api/articles?segments=norway&fields=slug').expect(200);
    await app.http.get('/api/articles?segments=norway&fields=slug').expect(200);
    expect(reads).toBe(2);
  });
});

test('Prometheus gets text that it can read', async () => {
  const token = await createMetricsToken();
  app.strapi.config.set('plugin::personalization', { metrics: { prometheus: true } });
  const { text, headers } = await app.http
    .get('/api/personalization/metrics')
    .auth(token, { type: 'bearer' })
    .expect(200);
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(text).toMatch(/^personalization_response_hits_total \d+$/m);
  expect(text).toMatch(/^personalization_segment_matches_total\{segment="norway"\} \d+$/m);
  expect(text.endsWith('\n')).toBe(true);
});
