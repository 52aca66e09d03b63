import type TestAgent from 'supertest/lib/agent';
import { createRule, createSegment } from './support/segments';
import { startStrapi, type TestStrapi } from './support/strapi';

const SEGMENT = 'plugin::personalization.segment';
const SEGMENTS = '/personalization/segments';

let app: TestStrapi;
let admin: TestAgent;

beforeAll(async () => {
  app = await startStrapi();
  admin = await app.asAdmin();
}, 60_000);
afterAll(() => app.stop());

afterEach(async () => {
  await app.strapi.db.query(SEGMENT).deleteMany({ where: {} });
  await app.strapi.db.getConnection('personalization_segment_journal').del();
});

const asking = (key: string, operator = 'inSegment') => createRule('segment', operator, key);
const documents = () =>
  app.strapi.documents(SEGMENT as never) as unknown as {
    create(params: { data: object }): Promise<{ documentId: string }>;
    update(params: { documentId: string; data: object }): Promise<unknown>;
    delete(params: { documentId: string }): Promise<unknown>;
  };
const update = (documentId: string, data: object) => documents().update({ documentId, data });
const create = (key: string, data: object = {}) => createSegment(app.strapi, { key, ...data });
const keys = async (): Promise<string[]> => {
  const rows = await app.strapi.db.query(SEGMENT).findMany({ orderBy: { key: 'asc' } });
  return rows.map(({ key }: { key: string }) => key);
};
const refused = (code: string) => ({
  details: { errors: [expect.objectContaining({ code, location: 'rules[0].value' })] },
});
const segmentsOf = async (country?: string) => {
  const visitor = { attributes: { 'geo.country': country } };
  const { body } = await app.http
    .post('/api/personalization/segments')
    .send({ visitor })
    .expect(200);
  return body.data as {
    segments: { key: string; why: object[] }[];
    unknown: { key: string; missing: object[] }[];
  };
};

describe('a rule that asks about another segment', () => {
  test('is saved where there is one, and tells what is wrong otherwise', async () => {
    await create('norway');
    await create('nordic', { rule: asking('norway') });
    await expect(create('a', { rule: asking('gone') })).rejects.toMatchObject(
      refused('rule.segment-unknown'),
    );
    await expect(create('b', { rule: asking('nordic') })).rejects.toMatchObject(
      refused('rule.segment-nested'),
    );
    await expect(create('c', { rule: asking('c') })).rejects.toMatchObject(
      refused('rule.segment-itself'),
    );
    expect(await keys()).toEqual(['nordic', 'norway']);
  });

  test('makes no circle and no second level, whoever is changed', async () => {
    const norway = await create('norway');
    const nordic = await create('nordic', { rule: asking('norway') });
    await create('mobile', { rule: createRule('device.type', '=', 'mobile') });
    await expect(update(norway, { rule: asking('mobile') })).rejects.toMatchObject(
      refused('rule.segment-named'),
    );
    await expect(update(norway, { rule: asking('nordic') })).rejects.toMatchObject(
      refused('rule.segment-nested'),
    );
    await update(nordic, { rule: createRule('geo.country', 'in', ['NO', 'SE']) });
    await update(norway, { rule: asking('mobile') });
  });

  test('is not made into a circle by two who save at once', async () => {
    const a = await create('a');
    const b = await create('b');
    const results = await Promise.allSettled([
      update(a, { rule: asking('b') }),
      update(b, { rule: asking('a') }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('keeps that segment from being deleted, also by who deletes at once', async () => {
    const norway = await create('norway');
    const nordic = await create('nordic', { rule: asking('norway'), name: 'Nordic' });
    const { body } = await admin.delete(`${SEGMENTS}/${norway}`).expect(400);
    const segments = [{ documentId: nordic, key: 'nordic', name: 'Nordic' }];
    expect(body.error.details).toMatchObject({ code: 'segment.asked-about', segments });
    const usage = await admin.get(`${SEGMENTS}/${norway}/usage`).expect(200);
    expect(usage.body).toEqual({ data: [], segments });

    const other = await create('other');
    const results = await Promise.allSettled([
      documents().delete({ documentId: other }),
      update(nordic, { rule: asking('other') }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);

    await update(nordic, { rule: createRule('geo.country', '=', 'SE') });
    await admin.delete(`${SEGMENTS}/${norway}`).expect(200);
  });

  test('can be switched off and renamed when that segment is gone, and not switched on', async () => {
    await create('norway');
    const nordic = await create('nordic', { rule: asking('norway') });
    // As raw SQL would, below every guard.
    await app.strapi.db.query(SEGMENT).deleteMany({ where: { key: 'norway' } });
    await update(nordic, { name: 'Renamed', active: false });
    await expect(update(nordic, { active: true })).rejects.toMatchObject(
      refused('rule.segment-unknown'),
    );
    expect((await segmentsOf('NO')).segments).toEqual([]);
  });

  test('is told by the name of that segment', async () => {
    await create('norway', { name: 'Norwegians' });
    const { body } = await admin
      .post(`${SEGMENTS}/validate`)
      .send({ rule: asking('norway', 'notInSegment') })
      .expect(200);
    expect(body.data).toEqual({
      faults: [],
      sentence: 'Visitors not in the segment “Norwegians”',
    });
  });
});

describe('visitors of a segment that asks about another', () => {
  test('are those of the other, with their reasons, and change with it at once', async () => {
    const norway = await create('norway');
    await create('nordic', { rule: asking('norway') });
    await create('others', { rule: asking('norway', 'notInSegment') });
    const why = [{ attribute: 'geo.country', value: 'NO' }];
    const found = await segmentsOf('NO');
    expect(found.segments).toMatchObject([
      { key: 'nordic', why },
      { key: 'norway', why },
    ]);
    expect((await segmentsOf('SE')).segments).toMatchObject([{ key: 'others' }]);
    const missing = [{ attribute: 'geo.country', because: 'missing' }];
    expect((await segmentsOf()).unknown).toMatchObject([
      { key: 'nordic', missing },
      { key: 'norway', missing },
      { key: 'others', missing },
    ]);

    await update(norway, { rule: createRule('geo.country', '=', 'SE') });
    expect((await segmentsOf('SE')).segments).toMatchObject([{ key: 'nordic' }, { key: 'norway' }]);

    await update(norway, { endsAt: '2026-01-01T00:00:00Z' });
    expect((await segmentsOf('SE')).segments).toMatchObject([{ key: 'others' }]);

    await update(norway, { endsAt: null, active: false });
    expect(await segmentsOf('SE')).toMatchObject({
      segments: [],
      unknown: [{ key: 'nordic' }, { key: 'others' }],
    });
    const overview = await admin.get('/personalization/overview').expect(200);
    expect(overview.body.data.problems).toMatchObject([
      { kind: 'asks-switched-off', segmentKey: 'nordic' },
      { kind: 'asks-switched-off', segmentKey: 'others' },
    ]);
  });
});

describe('files of segments that ask about others', () => {
  interface Report {
    faults: { file: string; code: string }[];
    isApplied: boolean;
  }
  const files = () =>
    app.strapi.plugin('personalization').service('files') as {
      exportFiles(): Promise<{ path: string; text: string }[]>;
      importFiles(files: object[], options?: object): Promise<Report>;
    };
  const rewrite = async (rules: Record<string, object>) =>
    (await files().exportFiles()).map(({ path, text }) => {
      const content = JSON.parse(text);
      const rule = rules[content.key] ?? content.rule;
      return { path, text: JSON.stringify({ ...content, rule }) };
    });

  test('are imported whatever comes first', async () => {
    await create('z-asked');
    await create('a-asking', { rule: asking('z-asked') });
    const exported = await files().exportFiles();
    await app.strapi.db.query(SEGMENT).deleteMany({ where: {} });
    await app.strapi.db.getConnection('personalization_segment_journal').del();
    expect(await files().importFiles(exported)).toMatchObject({ faults: [], isApplied: true });
    expect(await keys()).toEqual(['a-asking', 'z-asked']);

    // Who asks and who is asked change places.
    const turned = await rewrite({
      'a-asking': createRule('geo.country', '=', 'SE'),
      'z-asked': asking('a-asking'),
    });
    expect(await files().importFiles(turned)).toMatchObject({ faults: [], isApplied: true });
    expect((await segmentsOf('SE')).segments).toMatchObject([
      { key: 'a-asking' },
      { key: 'z-asked' },
    ]);

    const [kept] = turned.filter(({ path }) => path.includes('z-asked'));
    const report = await files().importFiles([kept ?? {}], { deleteMissing: true });
    expect(report.faults).toMatchObject([{ code: 'segment.asked-about' }]);

    const [other] = await rewrite({ 'a-asking': createRule('geo.country', '=', 'DK') });
    expect(await files().importFiles([other ?? {}], { deleteMissing: true })).toMatchObject({
      faults: [],
      isApplied: true,
    });
    expect(await keys()).toEqual(['a-asking']);
  });

  test('that would make a second level change nothing', async () => {
    await create('a');
    await create('b', { rule: asking('a') });
    await create('c');
    const report = await files().importFiles(await rewrite({ a: asking('c') }));
    expect(report).toMatchObject({ isApplied: false, faults: [{ code: 'rule.segment-named' }] });
  });
});

test('A deleted segment that asked about another comes back only where that one is there', async () => {
  const norway = await create('norway');
  const nordic = await create('nordic', { rule: asking('norway') });
  await admin.delete(`${SEGMENTS}/${nordic}`).expect(200);
  await admin.delete(`${SEGMENTS}/${norway}`).expect(200);
  const refusal = await admin.post(`${SEGMENTS}/deleted/nordic/restore`).expect(400);
  expect(refusal.body.error).toMatchObject(refused('rule.segment-unknown'));
  await admin.post(`${SEGMENTS}/deleted/norway/restore`).expect(201);
  await admin.post(`${SEGMENTS}/deleted/nordic/restore`).expect(201);
});
