import type TestAgent from 'supertest/lib/agent';
import { createDatabase, dropDatabase, type TestDatabase } from './support/database';
import { createRole } from './support/roles';
import { createRule, createSegment } from './support/segments';
import { startStrapi, type TestStrapi } from './support/strapi';

const SEGMENT = 'plugin::personalization.segment';
const SEGMENTS = '/personalization/segments';
const DELETED = `${SEGMENTS}/deleted`;
const READ = 'plugin::personalization.segment.read';
const UPDATE = 'plugin::personalization.segment.update';
const CREATE = 'plugin::personalization.segment.create';
const CHANGES = 4;

interface Change {
  id: number;
  action: string;
  by: { kind: string; name: string };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

describe('the history of a segment', () => {
  let database: TestDatabase;
  let app: TestStrapi;
  let admin: TestAgent;

  const start = async (): Promise<void> => {
    const config = { journal: { changes: CHANGES, days: 90 } };
    app = await startStrapi({ database, config: { plugins: { personalization: { config } } } });
    admin = await app.asAdmin();
  };
  beforeAll(async () => {
    database = await createDatabase();
    await start();
  });
  afterAll(async () => {
    await app.stop();
    await dropDatabase(database);
  });

  const documents = () => app.strapi.documents(SEGMENT as never);
  const update = (documentId: string, data: object) =>
    documents().update({ documentId, data: data as never });
  const listChanges = async (documentId: string): Promise<Change[]> =>
    (await admin.get(`${SEGMENTS}/${documentId}/history`).expect(200)).body.data;
  const listDeleted = async (): Promise<{ segment: { key: string }; by: { kind: string } }[]> =>
    (await admin.get(DELETED).expect(200)).body.data;
  const findDeleted = async (key: string) =>
    (await listDeleted()).find(({ segment }) => segment.key === key);

  test('says who changed what, before and after, whoever writes', async () => {
    const { body } = await admin
      .post(SEGMENTS)
      .send({ name: 'Norse', active: true, rule: createRule('geo.country', '=', 'NO') })
      .expect(201);
    const { documentId } = body.data;
    await update(documentId, { rule: createRule('geo.country', '=', 'SE') });
    await admin.put(`${SEGMENTS}/${documentId}`).send({ active: false }).expect(200);
    const changes = await listChanges(documentId);
    expect(changes).toMatchObject([
      {
        action: 'update',
        by: { kind: 'user' },
        before: { active: true },
        after: { active: false },
      },
      {
        action: 'update',
        by: { kind: 'code' },
        before: { rule: createRule('geo.country', '=', 'NO') },
        after: { rule: createRule('geo.country', '=', 'SE') },
      },
      { action: 'create', by: { kind: 'user', name: 'Test Admin' }, before: null },
    ]);
  });

  test('has no row for a save that changes nothing, nor for one that is taken back', async () => {
    const documentId = await createSegment(app.strapi, { key: 'still' });
    await update(documentId, { name: 'still' });
    await expect(
      app.strapi.db.transaction(async () => {
        await update(documentId, { name: 'moving' });
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect(await listChanges(documentId)).toHaveLength(1);
  });

  test('puts a version back, under the same checks as any save', async () => {
    const documentId = await createSegment(app.strapi, { key: 'back', description: 'First' });
    await update(documentId, { description: null, rule: createRule('geo.country', '=', 'SE') });
    const [, first] = await listChanges(documentId);
    const url = `${SEGMENTS}/${documentId}/history/restore`;
    const { body } = await admin.post(url).send({ changeId: first?.id }).expect(200);
    expect(body.data).toMatchObject({
      description: 'First',
      rule: createRule('geo.country', '=', 'NO'),
    });
    expect((await listChanges(documentId))[0]).toMatchObject({
      action: 'restore',
      by: { kind: 'user' },
    });

    await app.strapi.db
      .query(SEGMENT)
      .update({ where: { documentId }, data: { rule: createRule('gone.attribute', '=', 'x') } });
    await update(documentId, { rule: createRule('geo.country', '=', 'DK') });
    const [, found] = await listChanges(documentId);
    expect(found).toMatchObject({ action: 'found', by: { kind: 'system' } });
    await admin.post(url).send({ changeId: found?.id }).expect(400);
    await admin.post(url).send({ changeId: 999_999 }).expect(404);
  });

  test('of another segment is not restored into this one', async () => {
    const one = await createSegment(app.strapi, { key: 'one-of-two' });
    const other = await createSegment(app.strapi, { key: 'other-of-two' });
    const [change] = await listChanges(other);
    await admin
      .post(`${SEGMENTS}/${one}/history/restore`)
      .send({ changeId: change?.id })
      .expect(404);
  });

  test('is bounded, and never without its last row', async () => {
    const documentId = await createSegment(app.strapi, { key: 'bounded' });
    for (let round = 0; round < CHANGES + 2; round += 1) {
      await update(documentId, { name: `Bounded ${round}` });
    }
    const changes = await listChanges(documentId);
    expect(changes).toHaveLength(CHANGES);
    expect(changes[0]?.after).toMatchObject({ name: `Bounded ${CHANGES + 1}` });
  });

  test('keeps a deleted segment and its key, to be restored', async () => {
    const documentId = await createSegment(app.strapi, { key: 'lost', description: 'Mine' });
    await admin.delete(`${SEGMENTS}/${documentId}`).expect(200);
    expect(await findDeleted('lost')).toMatchObject({
      by: { kind: 'user' },
      segment: { description: 'Mine' },
    });
    await expect(createSegment(app.strapi, { key: 'lost' })).rejects.toMatchObject({
      details: { errors: [{ code: 'segment.key-named' }] },
    });
    const made = await documents().create({ data: { name: 'Lost' } as never });
    expect(made).toMatchObject({ key: 'lost-2' });

    const { body } = await admin.post(`${DELETED}/lost/restore`).expect(201);
    expect(body.data).toMatchObject({ key: 'lost', description: 'Mine', active: true });
    expect(await findDeleted('lost')).toBeUndefined();
    expect((await listChanges(body.data.documentId)).map(({ action }) => action)).toEqual([
      'restore',
      'delete',
      'create',
    ]);
    await admin.post(`${DELETED}/lost/restore`).expect(404);
  });

  test('is for those who may read segments; what changes them needs the right to that', async () => {
    const documentId = await createSegment(app.strapi, { key: 'rights' });
    const gone = await createSegment(app.strapi, { key: 'rights-gone' });
    await documents().delete({ documentId: gone });
    const [change] = await listChanges(documentId);
    const as = async (actions: string[]): Promise<TestAgent> => {
      const roles = [
        await createRole(
          app.strapi,
          actions.map((action) => ({ action })),
        ),
      ];
      return (await app.createAdmin({ roles })).http;
    };
    const restore = (http: TestAgent) =>
      http.post(`${SEGMENTS}/${documentId}/history/restore`).send({ changeId: change?.id });
    const revive = (http: TestAgent) => http.post(`${DELETED}/rights-gone/restore`);
    const stranger = await as([]);
    await stranger.get(`${SEGMENTS}/${documentId}/history`).expect(403);
    await stranger.get(DELETED).expect(403);
    const reader = await as([READ]);
    await reader.get(`${SEGMENTS}/${documentId}/history`).expect(200);
    await reader.get(DELETED).expect(200);
    await restore(reader).expect(403);
    await revive(reader).expect(403);
    await restore(await as([READ, UPDATE])).expect(200);
    await revive(await as([READ, CREATE])).expect(201);
  });

  test('begins at a start with what is there, and tells of what was done past the plugin', async () => {
    const changed = await createSegment(app.strapi, { key: 'past-changed' });
    await createSegment(app.strapi, { key: 'past-deleted' });
    const query = app.strapi.db.query(SEGMENT);
    await query.update({ where: { key: 'past-changed' }, data: { name: 'Imported' } });
    await query.delete({ where: { key: 'past-deleted' } });
    await app.strapi.db
      .getConnection('personalization_segment_journal')
      .where({ segment_key: 'one-of-two' })
      .del();
    await app.stop();
    await start();
    expect((await listChanges(changed))[0]).toMatchObject({
      action: 'found',
      by: { kind: 'system' },
      after: { name: 'Imported' },
    });
    expect(await findDeleted('past-deleted')).toMatchObject({ by: { kind: 'system' } });
    const { body } = await admin.get(`${SEGMENTS}?_q=one-of-two`).expect(200);
    expect(await listChanges(body.data[0].documentId)).toMatchObject([
      { action: 'found', before: null, after: { key: 'one-of-two' } },
    ]);
  });
});
