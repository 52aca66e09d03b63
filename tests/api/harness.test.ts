import { createDatabase, dropDatabase, startStrapi, type TestStrapi } from './support/strapi';

describe('the app of the API tests, without the plugin', () => {
  let app: TestStrapi;
  beforeAll(async () => {
    app = await startStrapi({ plugin: false });
  });
  afterAll(() => app.stop());

  test('answers nobody before a permission is granted', async () => {
    await app.http.get('/api/secrets').expect(403);
  });

  test('answers the public after a permission is granted', async () => {
    await app.grantPublic('api::author.author', ['find']);
    await app.strapi.documents('api::author.author').create({ data: { name: 'Ada' } });
    const { body } = await app.http.get('/api/authors').expect(200);
    expect(body.data).toEqual([expect.objectContaining({ name: 'Ada' })]);
  });

  test('counts the SQL statements of a request', async () => {
    await app.grantPublic('api::secret.secret', ['find']);
    expect(await app.countSql(() => app.http.get('/api/secrets').expect(200))).toBeGreaterThan(0);
    expect(await app.countSql(() => app.http.get('/_health'))).toBe(0);
  });

  test('knows admins, users and API tokens', async () => {
    const admin = await app.asAdmin();
    await admin.get('/admin/users/me').expect(200);
    await app.http.get('/admin/users/me').expect(401);
    await app.grantRole('member', 'api::note.note', ['find']);
    const { http } = await app.createUser({ role: 'member' });
    await http.get('/api/notes').expect(200);
    await app.http.get('/api/notes').expect(403);
    const token = await app.createApiToken();
    await app.http.get('/api/notes').auth(token, { type: 'bearer' }).expect(200);
  });

  test('runs the project’s own controller and route middleware', async () => {
    await app.grantPublic('api::note.note', ['find']);
    const { body, headers } = await app.http.get('/api/notes').expect(200);
    expect(body.meta.ownController).toBe(true);
    expect(headers['x-own-middleware']).toBe('on');
  });
});

describe('a boot that fails', () => {
  test('says why, and leaves room for the next one', async () => {
    const config = { plugins: { personalization: { config: { timeZone: 'Nowhere/Land' } } } };
    await expect(startStrapi({ config })).rejects.toThrow('timeZone');
    const app = await startStrapi();
    await app.http.get('/_health').expect(204);
    await app.stop();
  });
});

describe('several boots on one database', () => {
  test('find what an earlier one wrote', async () => {
    const database = await createDatabase();
    const first = await startStrapi({ plugin: false, database });
    await first.strapi.documents('api::secret.secret').create({ data: { title: 'kept' } });
    await first.stop();
    const second = await startStrapi({ plugin: false, database });
    expect(await second.strapi.documents('api::secret.secret').count({})).toBe(1);
    await second.stop();
    await dropDatabase(database);
  });
});
