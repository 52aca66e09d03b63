import type TestAgent from 'supertest/lib/agent';
import { createRole } from './support/roles';
import { startStrapi, type TestStrapi } from './support/strapi';

const URL = '/personalization/sample-visitors';
const VISITOR = { attributes: { 'geo.country': 'NO' }, consent: ['preferences'] };

let app: TestStrapi;
let admin: TestAgent;

beforeAll(async () => {
  app = await startStrapi({
    config: { plugins: { personalization: { config: { geo: { cdn: 'cloudflare' } } } } },
  });
  admin = await app.asAdmin();
}, 60_000);
afterAll(() => app.stop());

const createReader = async (...actions: string[]): Promise<TestAgent> => {
  const roles = app.strapi.service('admin::role');
  const role = await roles.create({ name: `Reader ${actions.join()}` });
  await roles.assignPermissions(
    role.id,
    ['plugin::personalization.segment.read', ...actions].map((action) => ({ action })),
  );
  return (await app.createAdmin({ roles: [role.code] })).http;
};

describe('saved sample visitors', () => {
  test('are created, listed by name, changed and deleted', async () => {
    const first = await admin.post(URL).send({ name: ' Zoe ', visitor: VISITOR }).expect(201);
    await admin.post(URL).send({ name: 'Anna', visitor: {} }).expect(201);
    expect(first.body.data).toMatchObject({
      name: 'Zoe',
      visitor: { attributes: { 'geo.country': 'NO' }, consent: ['necessary', 'preferences'] },
    });
    const list = await admin.get(URL).expect(200);
    expect(list.body.data.map(({ name }: { name: string }) => name)).toEqual(['Anna', 'Zoe']);

    const url = `${URL}/${first.body.data.documentId}`;
    const changed = await admin.put(url).send({ name: 'Bea', visitor: VISITOR }).expect(200);
    expect(changed.body.data.name).toBe('Bea');
    await admin.delete(url).expect(200);
    await admin.delete(url).expect(404);
    await admin.put(url).send({ name: 'Bea', visitor: VISITOR }).expect(404);
  });

  test('must have a name and a visitor context', async () => {
    await admin.post(URL).send({ name: '', visitor: VISITOR }).expect(400);
    await admin.post(URL).send({ name: 'A', visitor: VISITOR, other: 1 }).expect(400);
    const { body } = await admin
      .post(URL)
      .send({ name: 'A', visitor: { attributes: { nested: { a: 1 } } } })
      .expect(400);
    expect(body.error.message).toContain('attributes.nested');
  });

  test('may be read with segments, and changed with a permission of their own', async () => {
    const reader = await createReader();
    await reader.get(URL).expect(200);
    await reader.post(URL).send({ name: 'A', visitor: VISITOR }).expect(403);
    const writer = await createReader('plugin::personalization.sample-visitor.create');
    const { body } = await writer.post(URL).send({ name: 'A', visitor: VISITOR }).expect(201);
    await writer.put(`${URL}/${body.data.documentId}`).send({ name: 'B' }).expect(403);
    await writer.delete(`${URL}/${body.data.documentId}`).expect(403);
  });
});

describe('the settings', () => {
  test('show the catalogue, the limits and the headers of the trusted CDN', async () => {
    const { body } = await admin.get('/personalization/settings').expect(200);
    expect(body.data).toMatchObject({
      limits: { depth: 5 },
      timeZone: 'UTC',
      geo: { cdn: 'cloudflare', headers: { 'geo.country': 'cf-ipcountry' } },
    });
    expect(body.data.attributes).toContainEqual(expect.objectContaining({ name: 'geo.country' }));
  });

  test('tell which data active segments use', async () => {
    const rule = (field: string) => ({
      combinator: 'and',
      rules: [{ field, operator: 'notNull' }],
    });
    const documents = app.strapi.documents(
      'plugin::personalization.segment' as never,
    ) as unknown as {
      create(params: { data: object }): Promise<unknown>;
    };
    await documents.create({ data: { name: 'On', active: true, rule: rule('visit.count') } });
    await documents.create({ data: { name: 'Off', active: false, rule: rule('os.name') } });
    const { body } = await admin.get('/personalization/data-use').expect(200);
    expect(body.data).toEqual([
      {
        name: 'visit.count',
        segments: [expect.objectContaining({ key: 'on', name: 'On', reason: null })],
      },
    ]);
    const overview = await admin.get('/personalization/overview').expect(200);
    expect(overview.body.data).toEqual({
      segments: { active: 1, total: 2 },
      entriesWithVariants: 0,
      problems: [],
      problemCount: 0,
    });
  });

  test('are closed to roles that may not read segments', async () => {
    const { http } = await app.createAdmin({ roles: [await createRole(app.strapi, [])] });
    for (const path of ['settings', 'data-use', 'overview', 'sample-visitors']) {
      await http.get(`/personalization/${path}`).expect(403);
    }
  });
});
