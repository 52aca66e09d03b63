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

const OWN_ROUTE = '/api/notes';
const ENDPOINT = '/api/personalization/content/notes';

describe('a visitor context of which nothing can be read', () => {
  const tooLarge = JSON.stringify({ attributes: { 'page.path': 'x'.repeat(8 * 1024) } });
  const whole = '{"attributes":{"geo.country":"NO"}}';
  const CONTEXTS = [
    ['is not JSON', 'hello there', /JSON/],
    ['was cut off on the way', whole.slice(0, -2), /JSON/],
    ['was cut off as base64url', Buffer.from(whole).toString('base64url').slice(0, -5), /JSON/],
    ['is base64 of something else', Buffer.from([1, 2, 250]).toString('base64'), /JSON/],
    ['was sent twice', `${whole}, ${whole}`, /JSON/],
    ['is not an object', '[1]', /object/i],
    ['is empty', '', /empty/],
    ['is too large for a header', tooLarge, /8/],
  ] as const;

  test.each(CONTEXTS)(
    'and that %s gives default content, with a warning',
    async (_n, context, said) => {
      for (const query of ['', '?segments=norway']) {
        const { body, headers } = await app.http
          .get(OWN_ROUTE + query)
          .set('Visitor-Context', context)
          .expect(200);
        expect(body.data[0].title).toBe('Default');
        const { warnings, segments } = body.meta.personalization;
        expect(segments).toEqual([]);
        expect(warnings).toEqual([expect.stringMatching(/^Default content is given/)]);
        expect(warnings[0]).toMatch(said);
        expect(headers['cache-control']).toBe('private, no-store');
      }
    },
  );

  test.each(CONTEXTS)('and that %s is a 400 of the endpoint', async (_n, context, said) => {
    const { body } = await app.http.get(ENDPOINT).set('Visitor-Context', context).expect(400);
    expect(JSON.stringify([body.error.message, body.error.details])).toMatch(said);
  });
});

describe.each(ROUTES)('a visitor context for %s that', (route) => {
  const ask = (context: unknown) =>
    app.http
      .get(route)
      .set('Visitor-Context', typeof context === 'string' ? context : JSON.stringify(context))
      .expect(200);
  const country = { 'geo.country': 'NO' };

  test.each([
    ['an unknown key', { ip: '10.1.2.3', attributes: country }, 'ip'],
    ['a value that is an object', { attributes: { ...country, 'geo.city': { n: 'se' } } }, 'city'],
    ['a list of numbers', { attributes: { ...country, 'interest.topics': [71, 72] } }, 'topics'],
    ['a number too large', '{"attributes":{"geo.country":"NO","visit.count":1e999}}', 'count'],
    ['a text too long', { attributes: { ...country, 'geo.city': 'se'.repeat(1500) } }, 'city'],
    ['a number for a text', { attributes: { ...country, 'geo.city': 4711 } }, 'city'],
    ['a word for a number', { attributes: { ...country, 'visit.count': 'se' } }, 'count'],
    ['a text for a list', { attributes: { ...country, 'interest.topics': 'se' } }, 'topics'],
    ['consent that is none', { attributes: country, consent: ['se', 'marketing'] }, 'consent'],
    ['consent that is no list', { attributes: country, consent: 'se' }, 'consent'],
    ['a prototype', '{"attributes":{"geo.country":"NO","__proto__":{"a":"se"}}}', '__proto__'],
    ['a prototype around', '{"attributes":{"geo.country":"NO"},"__proto__":"se"}', '__proto__'],
  ])('has %s is read without it, with a warning', async (_name, context, named) => {
    const { body } = await ask(context);
    expect(body.data[0].title).toBe('Norsk');
    const { warnings } = body.meta.personalization;
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(named);
    expect(warnings[0]).not.toMatch(/"se|sese|: se|4711|71|10\.1/);
  });

  test.each([
    ['attributes of the wrong shape', { attributes: ['NO'] }, 'attributes'],
    ['a country of the wrong shape', { attributes: { 'geo.country': ['NO', 7] } }, 'geo.country'],
    ['a choice that is none', { attributes: country, optOut: 'yes' }, 'optOut'],
  ])('has %s gives default content, with a warning', async (_name, context, named) => {
    const { body } = await ask(context);
    expect(body.data[0].title).toBe('Default');
    expect(body.meta.personalization.warnings).toEqual([expect.stringContaining(named)]);
  });

  test('has too many attributes is read as far as it goes', async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`a${n}`, null]));
    const { body } = await ask({ attributes: { ...country, ...many } });
    expect(body.data[0].title).toBe('Norsk');
    expect(body.meta.personalization.warnings[0]).toMatch(/at most 100 attributes/);
    expect(body.meta.personalization.warnings.join('').length).toBeLessThan(600);
  });

  test('has an attribute that nobody declared is answered, with a warning', async () => {
    const { body } = await ask('{"attributes":{"geo.country":"NO","shoe.size":"size 43"}}');
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
