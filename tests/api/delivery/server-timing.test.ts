import { createDocument } from '../support/documents';
import { startStrapi } from '../support/strapi';

const AUTHOR = 'api::author.author';
const URL = '/api/authors?segments=norway';

async function listTimings(nodeEnv: 'development' | 'production'): Promise<(string | undefined)[]> {
  const app = await startStrapi({ nodeEnv, copyApp: true });
  try {
    await app.grantPublic(AUTHOR, ['find']);
    await createDocument(app.strapi, AUTHOR, { name: 'Ada' });
    const timings: (string | undefined)[] = [];
    for (let i = 0; i < 2; i += 1) {
      timings.push((await app.http.get(URL).expect(200)).headers['server-timing']);
    }
    const plain = await app.http.get('/api/authors').expect(200);
    return [...timings, plain.headers['server-timing']];
  } finally {
    await app.stop();
  }
}

test('in development an answer tells where it came from and what it took', async () => {
  expect(await listTimings('development')).toEqual([
    expect.stringMatching(/^personalization;desc="made";dur=[\d.]+$/),
    expect.stringMatching(/^personalization;desc="memory";dur=[\d.]+$/),
    undefined,
  ]);
});

test('in production it does not', async () => {
  expect(await listTimings('production')).toEqual([undefined, undefined, undefined]);
});
