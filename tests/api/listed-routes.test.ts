import { startStrapi, type TestStrapi } from './support/strapi';

interface Actions {
  [plugin: string]: { controllers: Record<string, Record<string, unknown>> };
}

describe('the delivery routes are there to be listed and described:', () => {
  let app: TestStrapi;
  beforeAll(async () => {
    app = await startStrapi();
  });
  afterAll(() => app.stop());

  test('Strapi lists them', () => {
    const paths = app.strapi.server.listRoutes().map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/api/personalization/content/:name',
        '/api/personalization/content/:name/:documentId',
      ]),
    );
  });

  test('they bring no permission that could be granted', () => {
    const service = app.strapi.plugin('users-permissions').service('users-permissions');
    const actions = (service as unknown as { getActions(): Actions }).getActions();
    const { controllers = {} } = actions['plugin::personalization'] ?? {};
    expect(
      Object.entries(controllers).map(([name, own]) => `${name}: ${Object.keys(own).join()}`),
    ).toEqual(['delivery: matchSegments', 'metrics: expose']);
  });

  test('they open no way round the permission of a content type', async () => {
    await app.http.get('/api/personalization/content/secrets').expect(403);
    await app.http.post('/api/personalization/content/secrets').send({}).expect(403);
    await app.http.get('/api/personalization/content/nothing').expect(404);
    await app.http.get('/api/personalization/content/nothing/at/all').expect(404);
  });
});
