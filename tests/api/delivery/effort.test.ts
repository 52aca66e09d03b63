import { createDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const NOTE = 'api::note.note';

let app: TestStrapi;

beforeAll(async () => {
  app = await startStrapi();
  await createSegments(app.strapi);
  for (const uid of [ARTICLE, AUTHOR, NOTE] as const) {
    await app.grantPublic(uid, ['find', 'findOne']);
  }
  const { documentId: author } = await createDocument(app.strapi, AUTHOR, { name: 'Ada' });
  await createDocument(
    app.strapi,
    ARTICLE,
    {
      title: 'Default',
      author,
      zone: [
        { __component: 'shared.hero', heading: 'Welcome' },
        {
          __component: 'shared.card',
          title: 'Only in Norway',
          segmentDefaultHidden: true,
          segmentVariants: [{ variantSegments: ['norway'], text: 'Hei' }],
        },
      ],
      segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk', author }],
    },
    { status: 'published' },
  );
  await createDocument(app.strapi, NOTE, { title: 'Empty' });
  await createDocument(app.strapi, NOTE, { title: 'Full', text: 'Text' });
}, 60_000);
afterAll(() => app.stop());

const nest = (times: number) =>
  `populate${'[author][populate][articles][populate]'.repeat(times)}=author`;

describe('a query that populates through relations that vary', () => {
  test('is personalized as deep as content goes', async () => {
    const { body } = await app.http.get(`/api/articles?segments=norway&${nest(2)}`).expect(200);
    expect(body.data[0].title).toBe('Norsk');
    expect(body.data[0].author.articles[0].title).toBe('Norsk');
  });

  test('keeps nobody else waiting, and gives default content where it goes too deep', async () => {
    app.log.length = 0;
    const startedAt = performance.now();
    const { body, headers } = await app.http
      .get(`/api/articles?segments=norway&${nest(4)}&populate[zone]=true`)
      .expect(200);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(body.data[0]).toMatchObject({
      title: 'Default',
      author: { name: 'Ada', articles: [{ title: 'Default' }] },
    });
    expect(body.data[0].zone).toEqual([expect.objectContaining({ heading: 'Welcome' })]);
    expect(body.meta.personalization).toMatchObject({
      key: 'default',
      warnings: [expect.stringContaining('too deep')],
    });
    expect(headers['cache-control']).toBe('private, no-store');
    expect(app.log.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});

describe('the query of a POST', () => {
  const post = (query: unknown) =>
    app.http
      .post('/api/personalization/content/notes')
      .set('Content-Type', 'application/json')
      .send(typeof query === 'string' ? `{"query":${query}}` : { query });

  test('that is nested without end is a 400', async () => {
    const { body } = await post(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`).expect(400);
    expect(body.error.message).toContain('nested deeper than 20 levels');
  });

  test('that holds more than is read is a 400 and no half answer', async () => {
    const { body } = await post({ filters: { id: { $in: Array(1_001).fill(1) } } }).expect(400);
    expect(body.error.message).toContain('1000 values');
  });

  test('means by null what it says', async () => {
    const { body } = await post({ filters: { text: { $eq: null } } }).expect(200);
    expect(body.data.map(({ title }: { title: string }) => title)).toEqual(['Empty']);
  });
});
