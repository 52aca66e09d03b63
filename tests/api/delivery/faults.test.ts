import { createDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const NOTE = 'api::note.note';
const SEGMENT = 'plugin::personalization.segment';
const ROUTES = ['/api/notes', '/api/personalization/content/notes'];

let app: TestStrapi;

beforeAll(async () => {
  // What is broken here is broken behind Strapi's back, where the cache would not see it.
  app = await startStrapi({
    config: { plugins: { personalization: { config: { cache: { enabled: false } } } } },
  });
  await createSegments(app.strapi);
  await app.grantPublic(NOTE, ['find']);
  await createDocument(app.strapi, NOTE, {
    title: 'Default',
    segmentVariants: [{ variantSegments: ['norway'], title: 'Norsk' }],
  });
}, 60_000);
afterAll(() => app.stop());

describe.each(ROUTES)('a visitor context for %s that', (route) => {
  const ask = (context: string) => app.http.get(route).set('Visitor-Context', context);

  test.each([
    ['is not JSON', 'hello there', /JSON/],
    ['is not an object', '[1]', /object/i],
    ['has an unknown key', '{"attribute":{}}', /attribute/],
    ['has attributes of the wrong shape', '{"attributes":[]}', /attributes/],
    ['has a value that is an object', '{"attributes":{"a":{}}}', /"?a"?/],
    ['asks for consent that is none', '{"consent":["everything"]}', /consent/],
    ['names a prototype', '{"attributes":{"__proto__":"x"}}', /__proto__/],
  ])('%s is a 400 that says so', async (_name, context, expected) => {
    const { body } = await ask(context).expect(400);
    const said = JSON.stringify([body.error.message, body.error.details]);
    expect(said).toMatch(expected);
  });

  test('is too large for a header is a 400', async () => {
    const context = JSON.stringify({ attributes: { 'page.path': 'x'.repeat(8 * 1024) } });
    const { body } = await ask(context).expect(400);
    expect(body.error.message).toMatch(/8/);
  });

  test('has an attribute that nobody declared is answered, with a warning', async () => {
    const { body } = await ask('{"attributes":{"geo.country":"NO","shoe.size":"size 43"}}').expect(
      200,
    );
    expect(body.data[0].title).toBe('Norsk');
    expect(body.meta.personalization.warnings.join()).toContain('shoe.size');
    expect(JSON.stringify(body)).not.toContain('size 43');
  });
});

test('a body that is too large is a 400', async () => {
  const visitor = { attributes: { 'page.path': 'x'.repeat(16 * 1024) } };
  for (const path of ['content/notes', 'segments']) {
    const { body } = await app.http
      .post(`/api/personalization/${path}`)
      .send({ visitor })
      .expect(400);
    expect(body.error.message).toMatch(/16/);
  }
});

describe('without permission', () => {
  test.each([
    '/api/articles?segments=norway',
    '/api/personalization/content/articles?segments=norway',
    '/api/personalization/content/articles/abc?segments=norway',
    '/api/personalization/content/setting?segments=norway',
  ])('%s is 403, as Strapi answers it', async (url) => {
    const { headers } = await app.http.get(url).expect(403);
    expect(headers['cache-control'] ?? '').not.toContain('public');
  });

  test('a POST is 403 too', async () => {
    await app.http.post('/api/personalization/content/articles').send({}).expect(403);
  });

  test('who may find may do so with a token, through both routes', async () => {
    await createDocument(
      app.strapi,
      'api::article.article',
      { title: 'x' },
      { status: 'published' },
    );
    const token = await app.createApiToken({
      type: 'custom',
      permissions: ['api::article.article.find'],
    });
    for (const url of ['/api/articles', '/api/personalization/content/articles']) {
      const { body } = await app.http
        .get(`${url}?segments=norway`)
        .auth(token, { type: 'bearer' })
        .expect(200);
      expect(body.data).toHaveLength(1);
    }
  });
});

describe('what is broken in the database', () => {
  const ask = async (query: string) => {
    app.log.length = 0;
    const { body } = await app.http.get(`/api/personalization/content/notes?${query}`).expect(200);
    return body;
  };
  const askFromNorway = async () => {
    app.log.length = 0;
    const { body } = await app.http
      .get('/api/personalization/content/notes')
      .set('Visitor-Context', '{"attributes":{"geo.country":"NO"}}')
      .expect(200);
    return body;
  };

  test.each([
    ['a rule that is no rule', '"gibberish"'],
    ['a rule that is null', 'null'],
    [
      'an operator that is not there',
      { combinator: 'and', rules: [{ field: 'geo.country', operator: '~', value: 1 }] },
    ],
    [
      'an attribute that is not there',
      { combinator: 'and', rules: [{ field: 'x.y', operator: '=', value: 'a' }] },
    ],
    ['an empty group', { combinator: 'and', rules: [] }],
  ])('%s matches nobody and is logged once', async (_name, rule) => {
    await app.strapi.db.query(SEGMENT).create({
      data: { key: 'broken', name: 'Broken', active: true, rule: rule as never },
    });
    const body = await askFromNorway();
    expect(body.data[0].title).toBe('Norsk');
    expect(body.meta.personalization.segments).toEqual(['norway']);
    await askFromNorway();
    await app.strapi.db.query(SEGMENT).deleteMany({ where: { key: 'broken' } });
  });

  test.each([
    ['segments that are no list', { variantSegments: '"norway"' }],
    ['overrides that are no list', { variantOverrides: '{"title":1}' }],
    ['an override of a field that is not there', { variantOverrides: '["nope","__proto__"]' }],
  ])('%s give default content', async (_name, data) => {
    const [row] = await app.strapi.db.query('personalization.note' as never).findMany({ limit: 1 });
    await app.strapi.db
      .query('personalization.note' as never)
      .update({ where: { id: row.id }, data });
    const body = await ask('segments=norway');
    expect(body.data[0].title).toBe('Default');
    expect(app.log.filter((line) => line.startsWith('error'))).toEqual([]);
    await app.strapi.db.query('personalization.note' as never).update({
      where: { id: row.id },
      data: { variantSegments: ['norway'], variantOverrides: ['title'] },
    });
  });

  test('segments that cannot be read give default content, one line in the log and a warning', async () => {
    const table = 'personalization_segments';
    // A write makes the compiled segments stale, so that the next request reads them again.
    await app.strapi.db
      .query(SEGMENT)
      .update({ where: { key: 'mobile' }, data: { description: 'changed' } });
    await app.strapi.db.connection.schema.renameTable(table, `${table}_gone`);
    try {
      const body = await ask('segments=norway');
      expect(body.data[0].title).toBe('Default');
      expect(body.meta.personalization.warnings).toEqual([
        'Default content is given, since the segments could not be read.',
      ]);
      expect(app.log.filter((line) => line.startsWith('error'))).toHaveLength(1);
    } finally {
      await app.strapi.db.connection.schema.renameTable(`${table}_gone`, table);
    }
    expect((await ask('segments=norway')).data[0].title).toBe('Norsk');
  });

  test('variants that cannot be read give default content that nobody keeps', async () => {
    const table = 'personalization_note_variants';
    await app.strapi.db.connection.schema.renameTable(table, `${table}_gone`);
    try {
      app.log.length = 0;
      const { body, headers } = await app.http.get('/api/notes?segments=norway').expect(200);
      expect(body.data[0].title).toBe('Default');
      expect(body.meta.personalization.warnings).toHaveLength(1);
      expect(headers['cache-control']).toBe('private, no-store');
      const errors = app.log.filter((line) => line.startsWith('error'));
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain('api::note.note');
    } finally {
      await app.strapi.db.connection.schema.renameTable(`${table}_gone`, table);
    }
  });
});

test('the log never holds what a visitor sent', async () => {
  app.log.length = 0;
  await app.http
    .get('/api/notes')
    .set(
      'Visitor-Context',
      '{"attributes":{"utm.campaign":"very-private","shoe.size":"tell-nobody"}}',
    );
  await app.http.get('/api/notes').set('Visitor-Context', 'broken very-private');
  expect(app.log.join('\n')).not.toMatch(/very-private|tell-nobody/);
});
