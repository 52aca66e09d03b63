import { createDocument } from '../support/documents';
import { createRule, createSegment, createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const NOTE = 'api::note.note';
const ROUTES = ['/api/personalization/content/notes', '/api/notes'];

let app: TestStrapi;

beforeAll(async () => {
  app = await startStrapi({
    config: { plugins: { personalization: { config: { delivery: { maxAgeSeconds: 120 } } } } },
  });
  await createSegments(app.strapi);
  await app.grantPublic(NOTE, ['find', 'findOne']);
  await createDocument(app.strapi, NOTE, {
    title: 'Default',
    segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk' }],
  });
}, 60_000);
afterAll(() => app.stop());

describe.each(ROUTES)('the answer of %s', (route) => {
  test('may be kept by every cache when its URL names the segments', async () => {
    const { headers } = await app.http.get(`${route}?segments=norway`).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=120');
    expect(headers.etag).toMatch(/^W\/"[\w-]{27}"$/);
  });

  test('is the same, and has the same tag, whatever the order of the segments', async () => {
    const one = await app.http.get(`${route}?segments=norway,mobile`).expect(200);
    const other = await app.http.get(`${route}?segments=mobile,norway`).expect(200);
    expect(other.headers.etag).toBe(one.headers.etag);
    expect(other.text).toBe(one.text);
  });

  test('is 304 without a body for who has it already', async () => {
    const { headers } = await app.http.get(`${route}?segments=norway`).expect(200);
    const again = await app.http
      .get(`${route}?segments=norway`)
      .set('If-None-Match', headers.etag as string)
      .expect(304);
    expect(again.text).toBe('');
    await app.http
      .get(`${route}?segments=`)
      .set('If-None-Match', headers.etag as string)
      .expect(200);
  });

  test.each([
    ['weakened by a proxy, or not', (tag: string) => `"x", W/"${tag}"`],
    ['as if it were strong', (tag: string) => `"${tag}"`],
    ['named after its compression', (tag: string) => `"${tag}-gzip"`],
    ['named after its compression, by another proxy', (tag: string) => `W/"${tag};br"`],
    ['for anything', () => '*'],
  ])('is 304 for who has it with its tag %s', async (_name, write) => {
    const { headers } = await app.http.get(`${route}?segments=norway`).expect(200);
    const tag = /"(.*)"/.exec(headers.etag as string)?.[1] ?? '';
    const ask = (known: string) =>
      app.http.get(`${route}?segments=norway`).set('If-None-Match', known);
    await ask(write(tag)).expect(304);
    await ask(write(tag)).set('Cache-Control', 'no-cache').expect(200);
    await ask(`"${tag}-other"`).expect(200);
  });

  test('has the same headers for HEAD', async () => {
    const { headers } = await app.http.get(`${route}?segments=norway`).expect(200);
    const head = await app.http.head(`${route}?segments=norway`).expect(200);
    expect(head.headers.etag).toBe(headers.etag);
    expect(head.headers['cache-control']).toBe(headers['cache-control']);
  });

  test('is kept by nobody when it depends on the visitor', async () => {
    const { headers } = await app.http
      .get(route)
      .set('Visitor-Context', '{"attributes":{"geo.country":"NO"}}')
      .expect(200);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers.etag).toBeUndefined();
  });

  test('is kept by the browser alone when the caller logged in', async () => {
    await app.grantRole('reader', NOTE, ['find']);
    const { http } = await app.createUser({ role: 'reader' });
    const { headers } = await http.get(`${route}?segments=norway`).expect(200);
    expect(headers['cache-control']).toBe('private, max-age=120');
  });

  test('is kept by the browser alone when a header gives it another shape', async () => {
    const { body, headers } = await app.http
      .get(`${route}?segments=norway`)
      .set('Strapi-Response-Format', 'v4')
      .expect(200);
    expect(body.data[0].attributes.title).toBe('Norsk');
    expect(headers['cache-control']).toBe('private, max-age=120');
  });

  test('is default content, kept by nobody, for who opted out', async () => {
    const byHeader = await app.http
      .get(`${route}?segments=norway`)
      .set('Personalization', 'off')
      .expect(200);
    expect(byHeader.body.data[0].title).toBe('Default');
    expect(byHeader.headers['cache-control']).toBe('private, no-store');
    const byContext = await app.http
      .get(route)
      .set('Visitor-Context', '{"attributes":{"geo.country":"NO"},"optOut":true}')
      .expect(200);
    expect(byContext.body.data[0].title).toBe('Default');
  });

  test('is default content for a crawler, but not for a server that asks', async () => {
    const ask = (agent: string) =>
      app.http.get(`${route}?segments=norway`).set('User-Agent', agent).expect(200);
    const crawler = await ask(
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    );
    expect(crawler.body.data[0].title).toBe('Default');
    expect(crawler.headers['cache-control']).toBe('private, no-store');
    for (const agent of ['curl/8.5.0', 'node', 'undici', '']) {
      expect((await ask(agent)).body.data[0].title).toBe('Norsk');
    }
  });

  test('names segments that are not there, and goes on', async () => {
    const { body } = await app.http.get(`${route}?segments=nope,norway`).expect(200);
    expect(body.data[0].title).toBe('Norsk');
    expect(body.meta.personalization).toMatchObject({
      segments: ['norway'],
      warnings: ['No active segment is called "nope"; it was ignored.'],
    });
  });

  test('cuts off a list of segments without end', async () => {
    const keys = Array.from({ length: 150 }, (_, index) => `s${index}`).join(',');
    const { body } = await app.http.get(`${route}?segments=norway,${keys}`).expect(200);
    expect(body.data[0].title).toBe('Norsk');
    expect(body.meta.personalization.warnings).toContain(
      'Only the first 100 of 151 segments were used.',
    );
  });
});

describe('a change of segments', () => {
  const uid = 'plugin::personalization.segment';

  test('is in force for the next request', async () => {
    const ask = async (key: string) =>
      (await app.http.get(`/api/notes?segments=${key}`).expect(200)).body.meta.personalization
        .segments;
    const documentId = await createSegment(app.strapi, { key: 'fresh' });
    expect(await ask('fresh')).toEqual(['fresh']);
    await app.strapi
      .documents(uid as never)
      .update({ documentId, data: { active: false } } as never);
    expect(await ask('fresh')).toEqual([]);
    await app.strapi
      .documents(uid as never)
      .update({ documentId, data: { active: true } } as never);
    expect(await ask('fresh')).toEqual(['fresh']);
    await app.strapi.documents(uid as never).delete({ documentId } as never);
    expect(await ask('fresh')).toEqual([]);
  });

  test('of its schedule ends the life of what is cached', async () => {
    const soon = new Date(Date.now() + 40_000).toISOString();
    const documentId = await createSegment(app.strapi, {
      key: 'starting',
      rule: createRule('geo.country', '=', 'SE'),
      startsAt: soon,
    });
    const { headers, body } = await app.http.get('/api/notes?segments=starting').expect(200);
    expect(body.meta.personalization.warnings).toEqual([
      'The segment "starting" is outside its schedule; it was ignored.',
    ]);
    const maxAge = Number(/max-age=(\d+)/.exec(headers['cache-control'] as string)?.[1]);
    expect(maxAge).toBeGreaterThan(20);
    expect(maxAge).toBeLessThanOrEqual(40);
    await app.strapi.documents(uid as never).delete({ documentId } as never);
  });
});
