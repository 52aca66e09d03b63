import { createDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const SETTING = 'api::setting.setting';
const ARTICLE = 'api::article.article';

interface Delivery {
  resolve(options: object): Promise<{ data: never; meta: { personalization: object } }>;
}

let app: TestStrapi;
let delivery: Delivery;
let documentId: string;

beforeAll(async () => {
  app = await startStrapi();
  await createSegments(app.strapi);
  delivery = app.strapi.plugin('personalization').service('delivery');
  const article = await createDocument(
    app.strapi,
    ARTICLE,
    { title: 'Default', segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk' }] },
    { status: 'published' },
  );
  documentId = article.documentId;
  await createDocument(app.strapi, ARTICLE, { title: 'Draft only' });
  await createDocument(
    app.strapi,
    SETTING,
    { siteName: 'Shop', segmentVariants: [{ variantSegments: ['mobile'], siteName: 'S' }] },
    { status: 'published' },
  );
}, 60_000);
afterAll(() => app.stop());

describe('the delivery service for the project’s own code', () => {
  test('resolves one document by segments', async () => {
    const { data, meta } = await delivery.resolve({
      uid: ARTICLE,
      documentId,
      segments: ['norway'],
    });
    expect(data).toMatchObject({ title: 'Norsk' });
    expect(data).not.toHaveProperty('segmentVariants');
    expect(meta.personalization).toMatchObject({ segments: ['norway'] });
  });

  test('resolves one document for a visitor', async () => {
    const visitor = { attributes: { 'geo.country': 'NO' } };
    const { data } = await delivery.resolve({ uid: ARTICLE, documentId, visitor });
    expect(data).toMatchObject({ title: 'Norsk' });
    const optedOut = await delivery.resolve({
      uid: ARTICLE,
      documentId,
      visitor: { ...visitor, optOut: true },
    });
    expect(optedOut.data).toMatchObject({ title: 'Default' });
  });

  test('resolves a list, published unless drafts are asked for', async () => {
    const query = { sort: 'title', fields: ['title'] };
    const published = await delivery.resolve({ uid: ARTICLE, query, segments: ['norway'] });
    expect(published.data).toMatchObject([{ title: 'Norsk' }]);
    const drafts = await delivery.resolve({ uid: ARTICLE, query, segments: [], status: 'draft' });
    expect(drafts.data).toMatchObject([{ title: 'Default' }, { title: 'Draft only' }]);
  });

  test('resolves a single type', async () => {
    const { data } = await delivery.resolve({ uid: SETTING, segments: ['mobile'], locale: 'en' });
    expect(data).toMatchObject({ siteName: 'S' });
  });

  test('gives null for a document that is not there', async () => {
    const { data } = await delivery.resolve({ uid: ARTICLE, documentId: 'nothing', segments: [] });
    expect(data).toBeNull();
  });

  test('refuses a content type that is not there, and reads a visitor as far as it goes', async () => {
    await expect(delivery.resolve({ uid: 'api::nope.nope' })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('api::nope.nope'),
    });
    const country = { 'geo.country': 'NO' };
    for (const [visitor, title] of [
      [{ attributes: { ...country, 'visit.count': {} } }, 'Norsk'],
      [{ attributes: 'x' }, 'Default'],
      ['{"attributes":{"geo.coun', 'Default'],
    ] as const) {
      const { data, meta } = await delivery.resolve({ uid: ARTICLE, documentId, visitor });
      expect(data).toMatchObject({ title });
      expect(meta.personalization).toMatchObject({ warnings: [expect.any(String)] });
    }
  });
});

describe('POST /api/personalization/segments', () => {
  const post = (body: object) => app.http.post('/api/personalization/segments').send(body);

  test('tells the segments of a visitor, why, and what is unknown', async () => {
    const { body, headers } = await post({
      visitor: { attributes: { 'geo.country': 'no', 'visit.isReturning': true } },
    }).expect(200);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(body.data.segments).toEqual([
      {
        key: 'norway',
        name: 'norway',
        reason: 'Because of norway.',
        why: [{ attribute: 'geo.country', value: 'no' }],
      },
    ]);
    expect(body.data.unknown).toEqual([
      {
        key: 'mobile',
        name: 'mobile',
        missing: [{ attribute: 'device.type', because: 'missing' }],
      },
      {
        key: 'returning',
        name: 'returning',
        missing: [{ attribute: 'visit.isReturning', because: 'no-consent' }],
      },
    ]);
  });

  test('says when it does not look, and at whom', async () => {
    const optedOut = await post({ visitor: { optOut: true } }).expect(200);
    expect(optedOut.body).toEqual({
      data: { segments: [], unknown: [] },
      meta: { suppressed: 'opt-out', warnings: [] },
    });
    const crawler = await post({}).set(
      'User-Agent',
      'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
    );
    expect(crawler.body.meta.suppressed).toBe('crawler');
  });

  test('derives what the request shows', async () => {
    const { body } = await post({}).set(
      'User-Agent',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
    );
    expect(body.data.segments).toMatchObject([
      { key: 'mobile', why: [{ attribute: 'device.type', value: 'mobile' }] },
    ]);
  });

  test('refuses what it does not know', async () => {
    expect((await post({ vistor: {} }).expect(400)).body.error.message).toContain('"vistor"');
  });
});
