import type TestAgent from 'supertest/lib/agent';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';

let app: TestStrapi;
let admin: TestAgent;
let answer: string | undefined;
const asked: { uid: string; params: Record<string, unknown> }[] = [];

const askUrl = async (query: object) => {
  const { body } = await admin
    .get(`/content-manager/preview/url/${ARTICLE}`)
    .query({ documentId: 'x', status: 'draft', ...query })
    .expect(200);
  return body.data.url;
};

beforeAll(async () => {
  const handler = async (uid: string, params: Record<string, unknown>) => {
    asked.push({ uid, params });
    return answer;
  };
  app = await startStrapi({
    config: { admin: { preview: { enabled: true, config: { handler } } } },
  });
  admin = await app.asAdmin();
});
afterAll(() => app.stop());
beforeEach(() => {
  asked.length = 0;
  answer = 'https://shop.example/a?secret=1#top';
});

describe('Strapi’s preview', () => {
  test('is as before without segments', async () => {
    expect(await askUrl({})).toBe(answer);
    expect(asked).toEqual([{ uid: ARTICLE, params: { documentId: 'x', status: 'draft' } }]);
  });

  test('tells the handler the segments and appends them to its URL', async () => {
    expect(await askUrl({ segments: 'norway,mobile' })).toBe(
      'https://shop.example/a?secret=1&segments=norway,mobile#top',
    );
    expect(asked[0]?.params).toMatchObject({ segments: ['norway', 'mobile'] });
  });

  test('keeps the segments that the handler put into its URL itself', async () => {
    answer = 'https://shop.example/a?segments=norway';
    expect(await askUrl({ segments: 'norway' })).toBe(answer);
  });

  test('stays off for types that have no preview', async () => {
    answer = undefined;
    await admin
      .get(`/content-manager/preview/url/${ARTICLE}?documentId=x&segments=norway`)
      .expect(204);
  });
});
