import type TestAgent from 'supertest/lib/agent';
import { createDocument, type Document } from '../support/documents';
import { createRole } from '../support/roles';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const READ = 'plugin::content-manager.explorer.read';

let app: TestStrapi;
let admin: TestAgent;
let many: Document;
let one: Document;
let none: Document;

const ask = (ids: readonly string[], as: TestAgent = admin, uid = ARTICLE) =>
  as.get(`/personalization/variants/${uid}/count`).query({ documentIds: ids.join(',') });

const forMobile = { variantSegments: ['mobile'], variantOverrides: ['title'], title: 'Mobile' };
const forNorway = { variantSegments: ['norway'], variantOverrides: ['title'], title: 'Norsk' };

beforeAll(async () => {
  app = await startStrapi();
  admin = await app.asAdmin();
  await createSegments(app.strapi);
  many = await createDocument(app.strapi, ARTICLE, {
    title: 'Many',
    segmentVariants: [forNorway, forMobile],
    zone: [
      { __component: 'shared.card', title: 'Card', segmentVariants: [forNorway] },
      { __component: 'shared.plain', title: 'Plain' },
      {
        __component: 'shared.section',
        title: 'Section',
        segmentVariants: [
          {
            ...forMobile,
            variantOverrides: ['highlights'],
            highlights: [{ title: 'Inside a variant', segmentVariants: [forMobile] }],
          },
        ],
        cards: [{ title: 'Nested', segmentVariants: [forNorway, forMobile] }],
      },
    ],
  });
  one = await createDocument(app.strapi, ARTICLE, { title: 'One', segmentVariants: [forNorway] });
  none = await createDocument(app.strapi, ARTICLE, { title: 'None' });
});
afterAll(() => app.stop());

describe('the number of variants of entries', () => {
  test('counts those of the entry and of its blocks, and none inside a variant', async () => {
    const { body } = await ask([many.documentId, one.documentId, none.documentId]).expect(200);
    expect(body.data).toEqual({
      [many.documentId]: 6,
      [one.documentId]: 1,
      [none.documentId]: 0,
    });
  });

  test('counts the draft alone when the entry is published too', async () => {
    await app.strapi.documents(ARTICLE as never).publish({ documentId: one.documentId } as never);
    expect((await ask([one.documentId]).expect(200)).body.data).toEqual({ [one.documentId]: 1 });
  });

  test('costs no more statements for more entries', async () => {
    const forOne = await app.countSql(() => ask([many.documentId]).expect(200));
    const ids = [many.documentId, one.documentId, none.documentId];
    expect(await app.countSql(() => ask(ids).expect(200))).toBe(forOne);
  });

  test('is 0 for types that cannot vary', async () => {
    const plain = await createDocument(app.strapi, 'api::secret.secret', { title: 'Plain' });
    const { body } = await ask([plain.documentId], admin, 'api::secret.secret').expect(200);
    expect(body.data).toEqual({ [plain.documentId]: 0 });
  });

  test('is told to those who may read the entries', async () => {
    const nobody = await app.createAdmin({ roles: [await createRole(app.strapi, [])] });
    await ask([one.documentId], nobody.http).expect(403);
    await app.http.get(`/personalization/variants/${ARTICLE}/count?documentIds=x`).expect(401);
    const properties = { fields: ['title'], locales: ['en'] };
    const ownOnly = await createRole(app.strapi, [
      { action: READ, subject: ARTICLE, properties, conditions: ['admin::is-creator'] },
    ]);
    const { http } = await app.createAdmin({ roles: [ownOnly] });
    expect((await ask([one.documentId], http).expect(200)).body.data).toEqual({});
  });

  test('is refused for a question of the wrong shape', async () => {
    await admin.get(`/personalization/variants/${ARTICLE}/count`).expect(400);
    await ask([one.documentId], admin, 'api::none.none').expect(404);
    await ask(Array.from({ length: 101 }, (_, index) => `x${index}`)).expect(400);
  });
});
