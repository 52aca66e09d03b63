import { createDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const SECRET = 'api::secret.secret';
const DEEP = 'populate[secret]=true&populate[zone][populate]=*';

let app: TestStrapi;

beforeAll(async () => {
  app = await startStrapi();
  await createSegments(app.strapi);
  await app.grantPublic(ARTICLE, ['find', 'findOne']);
  const { documentId: secret } = await createDocument(app.strapi, SECRET, {
    title: 'Hush',
    segmentVariants: [{ variantSegments: ['norway'], title: 'Hysj' }],
  });
  await createDocument(
    app.strapi,
    ARTICLE,
    {
      title: 'Default',
      secret,
      zone: [
        {
          __component: 'shared.hero',
          heading: 'Welcome',
          secret,
          segmentVariants: [{ variantSegments: ['norway'], heading: 'Velkommen' }],
        },
      ],
      segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk' }],
    },
    { status: 'published' },
  );
}, 60_000);
afterAll(() => app.stop());

const listPaths = (body: { meta: { personalization: { decisions: { path: string }[] } } }) =>
  body.meta.personalization.decisions.map(({ path }) => path);

describe.each(['/api/articles', '/api/personalization/content/articles'])('%s', (route) => {
  test('tells nothing of a decision in a relation that the caller may not read', async () => {
    const { body } = await app.http.get(`${route}?segments=norway&${DEEP}`).expect(200);
    expect(body.data[0].zone[0]).toMatchObject({ heading: 'Velkommen' });
    expect(listPaths(body)).toEqual(['[0]', '[0].zone[0]']);
  });

  test('tells of it to a caller who may, also when others asked before and after', async () => {
    const token = await app.createApiToken({
      type: 'custom',
      permissions: [`${ARTICLE}.find`, `${SECRET}.find`],
    });
    const { body } = await app.http
      .get(`${route}?segments=norway&${DEEP}`)
      .auth(token, { type: 'bearer' })
      .expect(200);
    expect(body.data[0].zone[0].secret.title).toBe('Hysj');
    expect(listPaths(body)).toContain('[0].zone[0].secret');
    const nobody = await app.http.get(`${route}?segments=norway&${DEEP}`).expect(200);
    expect(listPaths(nobody.body)).toEqual(['[0]', '[0].zone[0]']);
  });
});

test('the service for server code, which may read everything, tells all', async () => {
  const { meta } = await app.strapi
    .plugin('personalization')
    .service('delivery')
    .resolve({
      uid: ARTICLE,
      segments: ['norway'],
      query: { populate: { zone: { populate: '*' } } },
    });
  expect(listPaths({ meta })).toContain('[0].zone[0].secret');
});
