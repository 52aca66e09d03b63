import { createDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const NOTE = 'api::note.note';
const ORIGIN = 'https://shop.example';

describe.each([
  ['with Strapi’s default middlewares', {}],
  ['with strict parameters', { api: { rest: { strictParams: true } } }],
  [
    'with strict parameters everywhere',
    { api: { rest: { strictParams: true }, documents: { strictParams: true } } },
  ],
])('a web page on another origin, %s', (_name, config) => {
  let app: TestStrapi;
  beforeAll(async () => {
    app = await startStrapi({ config });
    await createSegments(app.strapi);
    await app.grantPublic(NOTE, ['find']);
    await createDocument(app.strapi, NOTE, {
      title: 'Default',
      segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk' }],
    });
  }, 60_000);
  afterAll(() => app.stop());

  const preflight = (url: string, method: string, headers: string) =>
    app.http
      .options(url)
      .set('Origin', ORIGIN)
      .set('Access-Control-Request-Method', method)
      .set('Access-Control-Request-Headers', headers)
      .expect(204);

  const listAllowed = (headers: Record<string, string>): string[] =>
    (headers['access-control-allow-headers'] ?? '').toLowerCase().split(/\s*,\s*/);

  test.each(['/api/notes', '/api/personalization/content/notes'])(
    'asks %s by segments, header and opt-out',
    async (url) => {
      const bySegments = await app.http.get(`${url}?segments=norway`).set('Origin', ORIGIN);
      expect(bySegments.status).toBe(200);
      expect(bySegments.body.data[0].title).toBe('Norsk');
      expect(bySegments.headers['access-control-allow-origin']).toBe(ORIGIN);

      const { headers } = await preflight(url, 'GET', 'visitor-context,personalization');
      expect(headers['access-control-allow-origin']).toBe(ORIGIN);
      expect(listAllowed(headers)).toEqual(
        expect.arrayContaining(['visitor-context', 'personalization', 'authorization']),
      );
      const byHeader = await app.http
        .get(url)
        .set('Origin', ORIGIN)
        .set('Visitor-Context', '{"attributes":{"geo.country":"NO"}}');
      expect(byHeader.body.data[0].title).toBe('Norsk');
      expect(byHeader.headers['access-control-allow-origin']).toBe(ORIGIN);
    },
  );

  test.each(['/api/personalization/content/notes', '/api/personalization/segments'])(
    'posts to %s',
    async (url) => {
      const { headers } = await preflight(url, 'POST', 'content-type');
      expect(listAllowed(headers)).toContain('content-type');
      const answer = await app.http
        .post(url)
        .set('Origin', ORIGIN)
        .send({ visitor: { attributes: { 'geo.country': 'NO' } } });
      expect(answer.status).toBe(200);
      expect(answer.headers['access-control-allow-origin']).toBe(ORIGIN);
    },
  );
});

test('origins and headers stay the project’s to allow', async () => {
  const app = await startStrapi({
    config: {
      middlewares: [
        'strapi::logger',
        'strapi::errors',
        'strapi::security',
        { name: 'strapi::cors', config: { origin: ['https://only.example'] } },
        'strapi::poweredBy',
        'strapi::query',
        'strapi::body',
        'strapi::session',
        'strapi::favicon',
        'strapi::public',
      ],
    },
  });
  const { headers } = await app.http
    .options('/api/notes')
    .set('Origin', ORIGIN)
    .set('Access-Control-Request-Method', 'GET')
    .set('Access-Control-Request-Headers', 'visitor-context');
  await app.stop();
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(headers).not.toHaveProperty('access-control-allow-headers');
}, 60_000);
