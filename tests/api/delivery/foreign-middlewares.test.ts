import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const AUTHOR = 'api::author.author';

const MIDDLEWARE = `async (ctx, next) => {
  if (ctx.get('X-Closed') !== '') return ctx.throw(403, 'Closed');
  await next();
  ctx.set('X-Looked-At', 'yes');
}`;

/** A project that guards its requests in a way of its own, in \`src/index.js\`. */
const guardIn = (source: string) => (appDir: string) =>
  writeFileSync(
    path.join(appDir, 'src/index.js'),
    `const middleware = ${MIDDLEWARE};
     const register = ({ strapi }) => strapi.customFields.register({ name: 'color', type: 'string' });
     module.exports = { register, ...(${source}) };`,
  );

describe.each([
  ['register', `{ register(a) { register(a); a.strapi.server.use(middleware); } }`],
  ['bootstrap', `{ bootstrap({ strapi }) { strapi.server.use(middleware); } }`],
  [
    'bootstrap, for the router',
    `{ bootstrap({ strapi }) { strapi.server.router.use(middleware); } }`,
  ],
  [
    'register, for the content API',
    `{ register(a) { register(a); a.strapi.server.api('content-api').use(middleware); } }`,
  ],
])('a middleware that the project adds in its %s', (_name, source) => {
  let app: TestStrapi;
  beforeAll(async () => {
    app = await startStrapi({ changeApp: guardIn(source) });
    await createSegments(app.strapi);
    await app.grantPublic(AUTHOR, ['find']);
    await createDocument(app.strapi, AUTHOR, {
      name: 'Ada',
      segmentVariants: [{ variantSegments: ['norway'], name: 'Åda' }],
    });
  }, 60_000);
  afterAll(() => app.stop());

  test.each(['/api/authors', '/api/personalization/content/authors'])(
    'sees every request to %s, however often it was answered before',
    async (route) => {
      for (const _time of [1, 2, 3]) {
        const { body, headers } = await app.http.get(`${route}?segments=norway`).expect(200);
        expect(body.data[0].name).toBe('Åda');
        expect(headers['x-looked-at']).toBe('yes');
      }
      await app.http.get(`${route}?segments=norway`).set('X-Closed', '1').expect(403);
    },
  );
});
