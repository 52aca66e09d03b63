import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const MIDDLEWARES = ['errors', 'security', 'cors', 'query', 'body', 'favicon', 'public'];

let app: TestStrapi;

beforeAll(async () => {
  app = await startStrapi({
    config: {
      middlewares: [
        { name: 'strapi::compression', config: { threshold: 0 } },
        ...MIDDLEWARES.map((name) => `strapi::${name}`),
      ],
    },
  });
  await createSegments(app.strapi);
  await app.grantPublic('api::note.note', ['find']);
}, 60_000);
afterAll(() => app.stop());

test.each(['/api/personalization/content/notes', '/api/notes'])(
  'compressed by Strapi, an answer of %s says that its tag is that of the plain one too',
  async (route) => {
    const ask = (encoding: string) =>
      app.http.get(`${route}?segments=norway`).set('Accept-Encoding', encoding);
    const plain = await ask('identity').expect(200);
    const compressed = await ask('gzip').expect(200);
    expect([plain, compressed].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
    ]);
    expect(plain.headers.etag).toMatch(/^W\//);
    expect(compressed.headers.etag).toBe(plain.headers.etag);
    await ask('gzip')
      .set('If-None-Match', compressed.headers.etag as string)
      .expect(304);
  },
);
