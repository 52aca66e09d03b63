import type TestAgent from 'supertest/lib/agent';
import { createDocument, updateDocument } from './support/documents';
import { createSegment } from './support/segments';
import { startStrapi, type TestStrapi } from './support/strapi';

const ARTICLE = 'api::article.article';
const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;
const SEGMENT = 'plugin::personalization.segment';

type Row = Record<string, unknown>;

describe('keys of segments', () => {
  let app: TestStrapi;
  let admin: TestAgent;

  beforeAll(async () => {
    app = await startStrapi();
    admin = await app.asAdmin();
  });
  afterAll(() => app.stop());

  const createNamed = (name: string): Promise<Row> =>
    app.strapi.documents(SEGMENT as never).create({ data: { name } as never }) as Promise<Row>;

  const createArticle = async (key: string): Promise<string> => {
    const { documentId } = await createDocument(app.strapi, ARTICLE, {
      title: 'A',
      segmentVariants: [{ variantSegments: [key], title: 'Variant' }],
    });
    return documentId;
  };

  /** As raw SQL or another plugin may do it, past all guards. */
  const deleteBelow = (key: string) => app.strapi.db.query(SEGMENT).delete({ where: { key } });

  type Copy = (params: { documentId: string }) => Promise<unknown>;
  const copies = () =>
    app.strapi.documents(ARTICLE) as unknown as Record<'clone' | 'publish' | 'discardDraft', Copy>;

  const readVariants = async (documentId: string): Promise<Row[]> => {
    const article = await app.strapi
      .documents(ARTICLE)
      .findOne({ documentId, populate: { segmentVariants: true } as never });
    return (article as unknown as { segmentVariants: Row[] }).segmentVariants;
  };

  test('of which one is gone do not keep an entry from being saved', async () => {
    await createSegment(app.strapi, { key: 'gone' });
    const documentId = await createArticle('gone');
    await deleteBelow('gone');
    const { body } = await admin.get(`${ARTICLES}/${documentId}`).expect(200);
    app.log.length = 0;
    await admin
      .put(`${ARTICLES}/${documentId}`)
      .send({ title: 'B', segmentVariants: body.data.segmentVariants })
      .expect(200);
    expect(await readVariants(documentId)).toMatchObject([{ variantSegments: ['gone'] }]);
    expect(app.log.join()).toContain(
      `${ARTICLE} ${documentId} en: variants that are saved name segments that do not exist: gone`,
    );
  });

  test('of which one is gone stay where a row is known by its key alone', async () => {
    await createSegment(app.strapi, { key: 'lost' });
    const documentId = await createArticle('lost');
    await deleteBelow('lost');
    const [{ variantKey }] = (await readVariants(documentId)) as [Row];
    const row = { variantKey, variantSegments: ['lost'], title: 'Written anew' };
    await updateDocument(app.strapi, ARTICLE, documentId, { segmentVariants: [row] });
    expect(await readVariants(documentId)).toMatchObject([row]);
    const other = updateDocument(app.strapi, ARTICLE, documentId, {
      segmentVariants: [{ ...row, variantKey: 'another' }],
    });
    await expect(other).rejects.toMatchObject({
      details: { errors: [{ code: 'variant.unknown-segment', values: { key: 'lost' } }] },
    });
  });

  test('that are unknown are refused where a save adds them', async () => {
    await createSegment(app.strapi, { key: 'known' });
    const documentId = await createArticle('known');
    const [row] = await readVariants(documentId);
    const save = updateDocument(app.strapi, ARTICLE, documentId, {
      segmentVariants: [{ ...row, variantSegments: ['known', 'unknown'] }],
    });
    await expect(save).rejects.toMatchObject({
      details: { errors: [{ code: 'variant.unknown-segment', values: { key: 'unknown' } }] },
    });
  });

  test('that a variant names are not used for another segment', async () => {
    await createSegment(app.strapi, { key: 'old-name', name: 'Old name' });
    await createArticle('old-name');
    await deleteBelow('old-name');
    expect(await createNamed('Old name')).toMatchObject({ key: 'old-name-2' });
    await expect(createSegment(app.strapi, { key: 'old-name' })).rejects.toMatchObject({
      details: { errors: [{ code: 'segment.key-named', path: ['key'] }] },
    });
  });

  test('that only the journal names are not used either', async () => {
    await createSegment(app.strapi, { key: 'past' });
    const documentId = await createArticle('past');
    await updateDocument(app.strapi, ARTICLE, documentId, { segmentVariants: [] });
    await deleteBelow('past');
    expect(await createNamed('Past')).toMatchObject({ key: 'past-2' });
  });

  test('are suggested to a form as they will be made', async () => {
    const suggest = async (name: string) =>
      (await admin.get('/personalization/segments/key').query({ name }).expect(200)).body.data;
    expect(await suggest('Großkunden in Århus')).toEqual({ key: 'grosskunden-in-arhus' });
    await createNamed('Großkunden in Århus');
    expect(await suggest('Großkunden in Århus')).toEqual({ key: 'grosskunden-in-arhus-2' });
    await admin.get('/personalization/segments/key').query({ name: ' ' }).expect(400);
    await app.http.get('/personalization/segments/key').query({ name: 'A' }).expect(401);
  });

  test('are made one after the other where many are made of one name at once', async () => {
    const segments = await Promise.all(Array.from({ length: 20 }, () => createNamed('Twenty')));
    expect(new Set(segments.map(({ key }) => key)).size).toBe(20);
  });

  test('are made one after the other within transactions of their callers, too', async () => {
    const segments = await Promise.all(
      Array.from({ length: 4 }, () => app.strapi.db.transaction(() => createNamed('Within'))),
    );
    expect(new Set(segments.map(({ key }) => key)).size).toBe(4);
  });

  test('stay where the entry names them, whoever is first', async () => {
    for (let round = 0; round < 10; round += 1) {
      const key = `race-${round}`;
      const segment = await createSegment(app.strapi, { key });
      const { documentId } = await createDocument(app.strapi, ARTICLE, { title: 'R' });
      const [deleted, saved] = await Promise.allSettled([
        app.strapi.documents(SEGMENT as never).delete({ documentId: segment }),
        updateDocument(app.strapi, ARTICLE, documentId, {
          segmentVariants: [{ variantSegments: [key], title: 'R' }],
        }),
      ]);
      expect([deleted.status, saved.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  test('stay where a clone names them that is made while its source loses them', async () => {
    let clones = 0;
    for (let round = 0; round < 15; round += 1) {
      const key = `cloned-${round}`;
      const segment = await createSegment(app.strapi, { key });
      const documentId = await createArticle(key);
      const deleteSegment = async (): Promise<void> => {
        for (let attempt = 0; attempt < 20; attempt += 1) {
          try {
            await app.strapi.documents(SEGMENT as never).delete({ documentId: segment });
            return;
          } catch {
            // Named still.
          }
        }
      };
      const [cloned] = await Promise.allSettled([
        app.strapi.documents(ARTICLE).clone({ documentId }),
        updateDocument(app.strapi, ARTICLE, documentId, { segmentVariants: [] }),
        deleteSegment(),
      ]);
      // MariaDB may refuse one of three that wait for each other; then there is no copy.
      if (cloned.status === 'rejected') {
        expect(cloned.reason).toMatchObject({ code: 'ER_LOCK_DEADLOCK' });
        continue;
      }
      clones += 1;
      const { entries } = cloned.value as unknown as { entries: [{ documentId: string }] };
      const copy = entries[0].documentId;
      const isGone = (await app.strapi.db.query(SEGMENT).count({ where: { key } })) === 0;
      const names = (await readVariants(copy)).map(({ variantSegments }) => variantSegments);
      expect({ round, names }).toEqual({ round, names: isGone ? [] : expect.anything() });
    }
    expect(clones).toBeGreaterThan(5);
  });

  // SQLite has one writer at a time, and no locks that could be asked for.
  const withLocks = (['clone', 'publish', 'discardDraft'] as const).filter(
    () => process.env.TEST_DATABASE !== undefined,
  );
  for (const action of withLocks) {
    test(`are held by a ${action} of variants that name them, until it is committed`, async () => {
      const key = `held-by-${action.toLowerCase()}`;
      await createSegment(app.strapi, { key });
      const documentId = await createArticle(key);
      await app.strapi.documents(ARTICLE).publish({ documentId });
      const { tableName } = app.strapi.db.metadata.get(SEGMENT);
      const listFree = (): Promise<unknown[]> =>
        app.strapi.db.connection(tableName).select('id').where({ key }).forUpdate().skipLocked();
      expect(await listFree()).toHaveLength(1);
      await app.strapi.db.transaction(async () => {
        await copies()[action]({ documentId });
        expect(await listFree()).toEqual([]);
      });
      expect(await listFree()).toHaveLength(1);
    });
  }

  test('stay named where they are gone already and their variants are copied', async () => {
    await createSegment(app.strapi, { key: 'copied-gone' });
    const documentId = await createArticle('copied-gone');
    await deleteBelow('copied-gone');
    await app.strapi.documents(ARTICLE).publish({ documentId });
    const { entries } = (await app.strapi.documents(ARTICLE).clone({ documentId })) as unknown as {
      entries: [{ documentId: string }];
    };
    const copy = entries[0].documentId;
    expect(await readVariants(copy)).toMatchObject([{ variantSegments: ['copied-gone'] }]);
  });

  test('and names of fields are refused where a new variant has an unknown one, and kept where it had it', async () => {
    await createSegment(app.strapi, { key: 'fields' });
    const save = createDocument(app.strapi, ARTICLE, {
      segmentVariants: [{ variantSegments: ['fields'], variantOverrides: ['titel'] }],
    });
    await expect(save).rejects.toMatchObject({
      details: { errors: [{ code: 'variant.unknown-field', values: { name: 'titel' } }] },
    });
    const documentId = await createArticle('fields');
    const [row] = (await readVariants(documentId)) as [Row];
    await app.strapi.db.query('personalization.article' as never).update({
      where: { id: row.id } as never,
      data: { variantOverrides: ['title', 'heading'] } as never,
    });
    await updateDocument(app.strapi, ARTICLE, documentId, {
      segmentVariants: [{ id: row.id, variantOverrides: ['heading', 'title'] }],
    });
    expect(await readVariants(documentId)).toMatchObject([
      { variantOverrides: ['heading', 'title'] },
    ]);
    const wrong = updateDocument(app.strapi, ARTICLE, documentId, {
      segmentVariants: [{ id: row.id, variantOverrides: ['titel'] }],
    });
    await expect(wrong).rejects.toMatchObject({
      details: { errors: [{ code: 'variant.unknown-field' }] },
    });
  });
});
