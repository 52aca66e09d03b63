import type { UID } from '@strapi/strapi';
import type TestAgent from 'supertest/lib/agent';
import { createRole } from './support/roles';
import { startStrapi, type TestStrapi } from './support/strapi';

const SEGMENT = 'plugin::personalization.segment';
const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';

const inCountry = (value: string) => ({
  combinator: 'and',
  rules: [{ field: 'geo.country', operator: '=', value }],
});
const NORWAY = inCountry('NO');

let app: TestStrapi;
let admin: TestAgent;

beforeAll(async () => {
  app = await startStrapi({
    config: {
      plugins: {
        personalization: { config: { limits: { activeSegments: 5, valuesInAll: 100 } } },
      },
    },
  });
  admin = await app.asAdmin();
}, 60_000);
afterAll(() => app.stop());

afterEach(async () => {
  // Below the Document Service, whose guard refuses to delete what is in use.
  await app.strapi.db.query(SEGMENT).deleteMany({ where: {} });
  // As if they had never been: the keys of deleted segments are not used again.
  await app.strapi.db.getConnection('personalization_segment_journal').del();
});

interface StoredSegment {
  documentId: string;
  key: string;
}

/** The Document Service without the generated types of an app, which this one does not have. */
interface Documents {
  create(params: { data: object; locale?: string }): Promise<StoredSegment>;
  update(params: { documentId: string; data: object }): Promise<unknown>;
  delete(params: { documentId: string; locale?: string }): Promise<unknown>;
  clone(params: { documentId: string }): Promise<{ entries: unknown[] }>;
  publish(params: { documentId: string }): Promise<unknown>;
}

const documentsOf = (uid: UID.ContentType) => app.strapi.documents(uid) as unknown as Documents;
const documents = () => documentsOf(SEGMENT);
const service = () => app.strapi.plugin('personalization').service('segment');
const usage = () => app.strapi.plugin('personalization').service('segment-usage');
const compiledKeys = async (): Promise<string[]> =>
  (await service().getCompiled()).segments.map(({ key }: { key: string }) => key);
const create = (data: object) => documents().create({ data });
const findIdOf = async (key: string): Promise<string> =>
  (await app.strapi.db.query(SEGMENT).findOne({ where: { key } })).documentId;
const update = (documentId: string, data: object) => documents().update({ documentId, data });
const errorsOf = (body: { error: { details: { errors: { location: string }[] } } }) =>
  body.error.details.errors.map(({ location }) => location);

/** Strapi reads each written document once more in the background, for its events. */
const settle = async (): Promise<void> => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  while ((await app.countSql(pause)) > 0) {}
};

describe('the admin API', () => {
  test('creates, reads, changes and deletes a segment', async () => {
    const created = await admin
      .post('/personalization/segments')
      .send({ name: 'Visitors from Norway', rule: NORWAY, active: true })
      .expect(201);
    expect(created.body.data).toMatchObject({
      key: 'visitors-from-norway',
      active: true,
      rule: NORWAY,
      archivedAt: null,
    });
    const url = `/personalization/segments/${created.body.data.documentId}`;
    await admin.put(url).send({ name: 'Norwegians', key: 'visitors-from-norway' }).expect(200);
    const read = await admin.get(url).expect(200);
    expect(read.body.data).toMatchObject({ name: 'Norwegians', key: 'visitors-from-norway' });
    await admin.delete(url).expect(200);
    await admin.get(url).expect(404);
    await admin.put(url).send({ name: 'A' }).expect(404);
    await admin.delete(url).expect(404);
  });

  test('answers a 400 that lists every fault with its place and what was expected', async () => {
    const { body } = await admin
      .post('/personalization/segments')
      .send({
        name: '',
        startsAt: 'soon',
        rule: {
          combinator: 'and',
          rules: [NORWAY.rules[0], { field: 'visit.count', operator: '>', value: 'many' }],
        },
      })
      .expect(400);
    expect(errorsOf(body).sort()).toEqual(['name', 'rules[1].value', 'startsAt']);
    for (const fault of body.error.details.errors) {
      expect(fault).toMatchObject({ name: 'ValidationError', code: expect.stringContaining('.') });
      expect(fault.expected).not.toBe('');
    }
    expect(body.error.message).toContain('rules[1].value');
  });

  test('refuses names it does not know', async () => {
    const { body } = await admin
      .post('/personalization/segments')
      .send({ name: 'A', documentId: 'x' })
      .expect(400);
    expect(errorsOf(body)).toEqual(['documentId']);
  });

  test('survives a rule nested very deep', async () => {
    let rule: unknown = NORWAY;
    for (let depth = 0; depth < 2000; depth += 1) {
      rule = { combinator: 'and', rules: [rule] };
    }
    await admin.post('/personalization/segments').send({ name: 'A', rule }).expect(400);
  });

  test('lists with search, order and pages, without archived ones', async () => {
    for (const name of ['Alpha', 'Beta', 'Beta two']) {
      await create({ name });
    }
    await create({ name: 'Beta old', archivedAt: '2026-01-01T00:00:00Z' });
    const list = async (query: string): Promise<string[]> => {
      const { body } = await admin.get(`/personalization/segments?${query}`).expect(200);
      return body.data.map(({ name }: { name: string }) => name);
    };
    expect(await list('')).toEqual(['Alpha', 'Beta', 'Beta two']);
    expect(await list('_q=beta')).toEqual(['Beta', 'Beta two']);
    expect(await list('sort=name:desc&pageSize=2')).toEqual(['Beta two', 'Beta']);
    expect(await list('sort=name:desc&pageSize=2&page=2')).toEqual(['Alpha']);
    expect(await list('archived=true')).toEqual(['Beta old']);
    await admin.get('/personalization/segments?sort=rule').expect(400);
  });

  test('duplicates a segment as an inactive one with a key of its own', async () => {
    const { documentId } = await create({ name: 'Norway', rule: NORWAY, active: true });
    const { body } = await admin
      .post(`/personalization/segments/${documentId}/duplicate`)
      .expect(201);
    expect(body.data).toMatchObject({
      name: 'Norway (copy)',
      key: 'norway-copy',
      active: false,
      rule: NORWAY,
    });
  });

  test('duplicates a segment under the name that the caller has for the copy', async () => {
    const { documentId } = await create({ name: 'Norge', rule: NORWAY });
    const url = `/personalization/segments/${documentId}/duplicate`;
    const { body } = await admin.post(url).send({ name: 'Norge (kopi)' }).expect(201);
    expect(body.data).toMatchObject({ name: 'Norge (kopi)', key: 'norge-kopi' });
    await admin.post(url).send({ name: '' }).expect(400);
    await admin.post(url).send({ name: 'A', active: true }).expect(400);
  });

  test('names what is wrong in a way that needs no English', async () => {
    const { key } = await create({ name: 'Taken' });
    const taken = await admin.post('/personalization/segments').send({ name: 'A', key });
    expect(taken.body.error.details.errors).toMatchObject([{ code: 'segment.key-taken' }]);
    const gone = await admin.get('/personalization/segments/none').expect(404);
    expect(gone.body.error.details).toEqual({ code: 'segment.not-found' });
  });

  test('says what a rule means and what is wrong with it', async () => {
    const good = await admin
      .post('/personalization/segments/validate')
      .send({ rule: NORWAY })
      .expect(200);
    expect(good.body.data.faults).toEqual([]);
    expect(good.body.data.sentence).toContain('Norway');
    const bad = await admin
      .post('/personalization/segments/validate')
      .send({ rule: inCountry('') })
      .expect(200);
    expect(bad.body.data.faults[0].location).toBe('rules[0].value');
  });

  test('shows the attributes that rules may ask for', async () => {
    const { body } = await admin.get('/personalization/attributes').expect(200);
    expect(body.data).toContainEqual(
      expect.objectContaining({ name: 'geo.country', type: 'text', consent: 'necessary' }),
    );
  });

  test('is closed to visitors and to roles without the permission', async () => {
    await app.http.get('/personalization/segments').expect(401);
    const { http } = await app.createAdmin({ roles: [await createRole(app.strapi, [])] });
    await http.get('/personalization/segments').expect(403);
    await http.post('/personalization/segments').send({ name: 'A' }).expect(403);
  });

  test('asks for the permission of each verb', async () => {
    const role = await app.strapi.service('admin::role').create({ name: 'Reader' });
    await app.strapi
      .service('admin::role')
      .assignPermissions(role.id, [{ action: 'plugin::personalization.segment.read' }]);
    const { http } = await app.createAdmin({ roles: [role.code] });
    const { documentId } = await create({ name: 'A' });
    await http.get(`/personalization/segments/${documentId}`).expect(200);
    await http.get('/personalization/attributes').expect(200);
    await http.put(`/personalization/segments/${documentId}`).send({ name: 'B' }).expect(403);
    await http.delete(`/personalization/segments/${documentId}`).expect(403);
    await http.post(`/personalization/segments/${documentId}/duplicate`).expect(403);
  });
});

describe('whoever writes through the Document Service', () => {
  test('gets a key from the name, with a number where it is taken', async () => {
    expect((await create({ name: 'New visitors' })).key).toBe('new-visitors');
    expect((await create({ name: 'New visitors' })).key).toBe('new-visitors-2');
    expect((await create({ name: 'New visitors!' })).key).toBe('new-visitors-3');
  });

  test('gets different keys for the same name at the same time', async () => {
    const made = await Promise.allSettled([1, 2, 3].map(() => create({ name: 'Rush' })));
    const keys = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value.key] : []));
    expect(new Set(keys).size).toBe(keys.length);
    for (const one of made) {
      // PostgreSQL may let two ask before either writes; the database then refuses the second.
      if (one.status === 'rejected') {
        expect(one.reason.name).toBe('ValidationError');
      }
    }
  });

  test('cannot take a key that is taken, nor change one', async () => {
    const { documentId } = await create({ name: 'A', key: 'first' });
    await expect(create({ name: 'B', key: 'first' })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    await expect(update(documentId, { key: 'second' })).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });

  test('cannot switch on a segment with an empty rule', async () => {
    const { documentId } = await create({ name: 'Empty' });
    await expect(update(documentId, { active: true })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    await update(documentId, { active: true, rule: NORWAY });
  });

  test('can have only so many active segments', async () => {
    for (let n = 0; n < 5; n += 1) {
      await create({ name: `S ${n}`, rule: NORWAY, active: true });
    }
    const { documentId } = await create({ name: 'One more', rule: NORWAY });
    await expect(update(documentId, { active: true })).rejects.toMatchObject({
      details: { errors: [expect.objectContaining({ location: 'active' })] },
    });
    const first = await findIdOf('s-0');
    await update(first, { name: 'Still active', active: true });
    await update(first, { archivedAt: '2026-01-01T00:00:00Z' });
    await update(documentId, { active: true });
  });

  test('can have only so many values in the rules of all active segments', async () => {
    const ruleOf = (count: number) => ({
      combinator: 'and',
      rules: [
        {
          field: 'geo.city',
          operator: 'in',
          value: Array.from({ length: count }, (_, i) => `city ${i}`),
        },
      ],
    });
    await create({ name: 'Many', rule: ruleOf(60), active: true });
    const few = await create({ name: 'Few', rule: ruleOf(40), active: true });
    await create({ name: 'Off', rule: ruleOf(90) });
    const tooMany = (values: object) => ({
      details: {
        errors: [
          expect.objectContaining({ code: 'segment.too-many-values', path: ['rule'], values }),
        ],
      },
    });
    await expect(update(few.documentId, { rule: ruleOf(41) })).rejects.toMatchObject(
      tooMany({ max: 100, count: 101, largest: 'many (60), few (41)' }),
    );
    await expect(update(await findIdOf('off'), { active: true })).rejects.toMatchObject(
      tooMany({ max: 100, count: 190, largest: 'off (90), many (60), few (40)' }),
    );
    await expect(
      create({ name: 'New', key: 'new', rule: ruleOf(1), active: true }),
    ).rejects.toThrow('rule: there would be 101 values in the rules of all active segments');
    const files = app.strapi.plugin('personalization').service('files');
    const bundle = JSON.parse(await files.exportBundle());
    bundle.files['segments/off.json'].active = true;
    const report = await files.importBundle(JSON.stringify(bundle));
    expect(report.faults).toEqual([expect.objectContaining({ code: 'segment.too-many-values' })]);
    await update(few.documentId, { name: 'Fewer', rule: ruleOf(10) });
    await create({ name: 'New', rule: ruleOf(30), active: true });
    await update(few.documentId, { rule: ruleOf(5) });
  });

  test('refuse a value that no visitor has, and say which one was meant', async () => {
    const rule = (country: string) => ({
      combinator: 'and',
      rules: [{ field: 'geo.country', operator: 'in', value: ['NO', country] }],
    });
    const { body } = await admin
      .post('/personalization/segments')
      .send({ name: 'Britons', rule: rule('UK'), active: true })
      .expect(400);
    expect(body.error.details.errors).toMatchObject([
      {
        location: 'rules[0].value[1]',
        code: 'value.other-code',
        values: { value: 'UK', meant: 'GB' },
      },
    ]);
    expect(body.error.message).toContain('"UK" is no country code. Did you mean GB?');
    await create({ name: 'Old', rule: rule('GB'), active: true });
    // As it was stored before it was checked.
    await app.strapi.db
      .query(SEGMENT)
      .update({ where: { key: 'old' }, data: { rule: rule('United Kingdom') } });
    await update(await findIdOf('old'), { name: 'Still there' });
    const files = app.strapi.plugin('personalization').service('files');
    const bundle = JSON.parse(await files.exportBundle());
    bundle.files['segments/old.json'].rule = rule('Norway');
    const report = await files.importBundle(JSON.stringify(bundle));
    expect(report.faults).toEqual([
      expect.objectContaining({
        code: 'value.other-code',
        values: { value: 'Norway', meant: 'NO' },
      }),
    ]);
  });

  test('clones a segment under a key of its own', async () => {
    const { documentId } = await create({ name: 'Norway', rule: NORWAY });
    const { entries } = await documents().clone({ documentId });
    expect(entries[0]).toMatchObject({ key: 'norway-2', rule: NORWAY });
  });
});

describe('the compiled set', () => {
  test('holds active segments that are not archived, by key', async () => {
    await create({ name: 'B', rule: NORWAY, active: true });
    await create({ name: 'A', rule: NORWAY, active: true });
    await create({ name: 'Off', rule: NORWAY });
    const { documentId } = await create({ name: 'Old', rule: NORWAY, active: true });
    await update(documentId, { archivedAt: '2026-01-01T00:00:00Z' });
    expect(await compiledKeys()).toEqual(['a', 'b']);
  });

  test('is read once and then costs no SQL', async () => {
    await create({ name: 'A', rule: NORWAY, active: true });
    expect(
      await app.countSql(() => Promise.all([compiledKeys(), compiledKeys(), compiledKeys()])),
    ).toBe(1);
    expect(await app.countSql(compiledKeys)).toBe(0);
  });

  test('follows every way to write', async () => {
    const { documentId } = await create({ name: 'A', rule: NORWAY, active: true });
    expect(await compiledKeys()).toEqual(['a']);
    await update(documentId, { active: false });
    expect(await compiledKeys()).toEqual([]);
    await app.strapi.db.query(SEGMENT).updateMany({ where: {}, data: { active: true } });
    expect(await compiledKeys()).toEqual(['a']);
    await documents().delete({ documentId });
    expect(await compiledKeys()).toEqual([]);
    await create({ name: 'B', rule: NORWAY, active: true });
    expect(await compiledKeys()).toEqual(['b']);
    await app.strapi.db.query(SEGMENT).deleteMany({ where: {} });
    expect(await compiledKeys()).toEqual([]);
  });

  test('evaluates by the new rule right after a change', async () => {
    const visitor = { attributes: { 'geo.country': 'SE' }, consent: [] };
    const match = async () =>
      (await service().getCompiled()).evaluator.match(visitor, { now: new Date() }).segments;
    const { documentId } = await create({ name: 'A', rule: NORWAY, active: true });
    expect(await match()).toEqual([]);
    await update(documentId, { rule: inCountry('SE') });
    expect(await match()).toEqual(['a']);
  });

  test('is current after a transaction, and untouched by one that was rolled back', async () => {
    await create({ name: 'A', rule: NORWAY, active: true });
    await compiledKeys();
    await app.strapi.db.transaction(async () => {
      await create({ name: 'B', rule: NORWAY, active: true });
      expect(await compiledKeys()).toEqual(['a', 'b']);
    });
    expect(await compiledKeys()).toEqual(['a', 'b']);
    const rolledBack = app.strapi.db.transaction(async () => {
      await create({ name: 'C', rule: NORWAY, active: true });
      expect(await compiledKeys()).toEqual(['a', 'b', 'c']);
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toMatchObject({ message: 'changed my mind' });
    expect(await compiledKeys()).toEqual(['a', 'b']);
  });
});

test('two segments with one key are refused by the database itself', async () => {
  const row = { key: 'twice', name: 'Twice', rule: NORWAY, active: false };
  await app.strapi.db.query(SEGMENT).create({ data: row });
  await expect(app.strapi.db.query(SEGMENT).create({ data: row })).rejects.toBeDefined();
});

test('a request that reads while a transaction is open does not keep the old segments', async () => {
  await create({ name: 'A', rule: NORWAY, active: true });
  let open = (): void => undefined;
  // Waits outside of the transaction, so that it asks as another request does.
  const other = new Promise<void>((resolve) => (open = resolve)).then(() => compiledKeys());
  await app.strapi.db.transaction(async () => {
    await create({ name: 'B', rule: NORWAY, active: true });
    open();
    // SQLite has one connection and makes it wait for the commit.
    await Promise.race([other, new Promise((resolve) => setTimeout(resolve, 300))]);
  });
  await other;
  expect(await compiledKeys()).toEqual(['a', 'b']);
});

describe('where a segment is used', () => {
  const variants = (...keys: string[]) => [{ variantSegments: keys, title: 'Other' }];
  const made: { uid: typeof ARTICLE | typeof NOTE; documentId: string }[] = [];

  beforeEach(async () => {
    await create({ name: 'Norway', rule: NORWAY, active: true });
    await create({ name: 'Norway north', rule: NORWAY, active: true });
  });
  afterEach(async () => {
    for (const { uid, documentId } of made.splice(0)) {
      await documentsOf(uid).delete({ documentId, locale: '*' });
    }
    // Keys that the journal names are not used again, and each test makes the same ones.
    await app.strapi.db.connection('personalization_journal').del();
  });

  const write = async (uid: typeof ARTICLE | typeof NOTE, data: object, locale?: string) => {
    const document = await documentsOf(uid).create({ data, locale });
    made.push({ uid, documentId: document.documentId });
    return document.documentId;
  };

  test('nothing is found of a segment that no variant names', async () => {
    await write(NOTE, { title: 'Note', segmentVariants: variants('norway-north') });
    expect(await usage().findUsage('norway')).toEqual([]);
  });

  test('entries are found by variants of their own and of nested components', async () => {
    const documentId = await write(NOTE, {
      title: 'Note',
      segmentVariants: variants('norway-north', 'norway'),
      hero: { heading: 'A', segmentVariants: [{ variantSegments: ['norway'], heading: 'B' }] },
    });
    expect(await usage().findUsage('norway')).toEqual([
      {
        uid: NOTE,
        kind: 'collectionType',
        contentTypeName: 'Note',
        documentId,
        locale: null,
        status: 'published',
        title: 'Note',
        places: ['hero.segmentVariants', 'segmentVariants'],
      },
    ]);
  });

  test('drafts, published versions and dynamic zones two deep are found', async () => {
    const documentId = await write(ARTICLE, {
      title: 'Article',
      zone: [
        {
          __component: 'shared.section',
          title: 'S',
          hero: { heading: 'A', segmentVariants: [{ variantSegments: ['norway'], heading: 'B' }] },
        },
      ],
    });
    await documentsOf(ARTICLE).publish({ documentId });
    const found = await usage().findUsage('norway');
    expect(found).toMatchObject([
      { documentId, locale: 'en', status: 'draft', places: ['zone.hero.segmentVariants'] },
      { documentId, locale: 'en', status: 'published', places: ['zone.hero.segmentVariants'] },
    ]);
    expect(await usage().countUsageBySegment()).toEqual(new Map([['norway', 1]]));
  });

  test('the list counts documents, and the number of statements does not grow with them', async () => {
    await write(NOTE, { title: 'One', segmentVariants: variants('norway') });
    await settle();
    const few = await app.countSql(() => usage().findUsage('norway'));
    for (let n = 0; n < 10; n += 1) {
      await write(NOTE, { title: `N ${n}`, segmentVariants: variants('norway') });
    }
    await settle();
    expect(await app.countSql(() => usage().findUsage('norway'))).toBe(few);
    const { body } = await admin.get('/personalization/segments?_q=norway').expect(200);
    expect(
      body.data.map(({ key, usageCount }: { key: string; usageCount: number }) => [
        key,
        usageCount,
      ]),
    ).toEqual([
      ['norway', 11],
      ['norway-north', 0],
    ]);
  });

  test('a segment that variants name is not deleted, and the answer lists the entries', async () => {
    const noteId = await write(NOTE, { title: 'Note', segmentVariants: variants('norway') });
    const documentId = await findIdOf('norway');
    const { body } = await admin.delete(`/personalization/segments/${documentId}`).expect(400);
    expect(body.error.name).toBe('SegmentInUseError');
    expect(body.error.details).toMatchObject({
      total: 1,
      entries: [{ uid: NOTE, documentId: noteId, title: 'Note', places: ['segmentVariants'] }],
    });
    await expect(documents().delete({ documentId })).rejects.toMatchObject({
      name: 'SegmentInUseError',
    });
    await admin.get(`/personalization/segments/${documentId}`).expect(200);
    const { body: used } = await admin
      .get(`/personalization/segments/${documentId}/usage`)
      .expect(200);
    expect(used.data).toHaveLength(1);
  });

  test('a segment can be deleted once no variant names it', async () => {
    const noteId = await write(NOTE, { title: 'Note', segmentVariants: variants('norway') });
    await documentsOf(NOTE).update({ documentId: noteId, data: { segmentVariants: [] } });
    const documentId = await findIdOf('norway');
    await admin.delete(`/personalization/segments/${documentId}`).expect(200);
  });
});
