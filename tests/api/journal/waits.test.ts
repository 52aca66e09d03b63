import { setTimeout } from 'node:timers/promises';
import type TestAgent from 'supertest/lib/agent';
import type { JournalContent } from '../../../server/src/services/journal/content/content';
import { createDocument, updateDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { readDocument } from '../variants/support/storage';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const JOURNAL = '/personalization/journal';

type Row = Record<string, unknown>;

const variant = (data: object) => ({ variantSegments: ['norway'], ...data });

/** Long enough for a request to get as far as it can while somebody else's save is under way. */
const WAIT_MS = 500;

describe('what is written while somebody else saves the entry', () => {
  let app: TestStrapi;
  let admin: TestAgent;
  let documentId: string;

  beforeAll(async () => {
    app = await startStrapi();
    await createSegments(app.strapi);
    admin = await app.asAdmin();
  }, 120_000);
  afterAll(() => app.stop());

  beforeEach(async () => {
    const hero = { __component: 'shared.hero', segmentVariants: [variant({ heading: 'Helt' })] };
    ({ documentId } = await createDocument(app.strapi, ARTICLE, {
      title: 'Article',
      segmentVariants: [variant({ title: 'One' })],
      zone: [hero],
    }));
    // Whoever knows nothing of variants takes out the block of one.
    await updateDocument(app.strapi, ARTICLE, documentId, { zone: [] });
  });

  const read = async (): Promise<Row[]> => {
    const populate = { segmentVariants: true };
    const found = (await app.strapi
      .documents(ARTICLE as never)
      .findOne({ documentId, populate } as never)) as unknown as { segmentVariants: Row[] };
    return found.segmentVariants;
  };

  const titles = async (): Promise<unknown[]> => (await read()).map(({ title }) => title);

  const listChanges = async (): Promise<{ id: number; variants: { key: string }[] }[]> => {
    const { body } = await admin
      .get(`${JOURNAL}/changes`)
      .query({ uid: ARTICLE, documentId })
      .expect(200);
    return (body as { data: { id: number; variants: { key: string }[] }[] }).data;
  };

  const listAside = async (): Promise<Row[]> => {
    const { body } = await admin
      .get(`${JOURNAL}/aside`)
      .query({ uid: ARTICLE, documentId })
      .expect(200);
    return (body as { data: Row[] }).data;
  };

  /** What the variants of the draft are meant to be. */
  const readJournal = async (): Promise<JournalContent> => {
    const { content } = (await app.strapi.db
      .getConnection('personalization_journal')
      .where({ document_id: documentId, status: 'draft' })
      .orderBy('id', 'desc')
      .first()) as { content: string };
    return JSON.parse(content) as JournalContent;
  };

  /** Somebody else's save is written, and committed only once the request waits for it. */
  const saveMeanwhile = async (
    data: object,
    request: () => PromiseLike<{ status: number }>,
  ): Promise<number> => {
    let answer: Promise<{ status: number }> | undefined;
    await app.strapi.db.transaction(async () => {
      await updateDocument(app.strapi, ARTICLE, documentId, data);
      answer = Promise.resolve(request());
      await setTimeout(WAIT_MS);
    });
    return (await answer)?.status ?? 0;
  };

  test('a change of the history takes no new variant away', async () => {
    const [one] = await read();
    const changes = await listChanges();
    const change = changes.at(-1);
    const variantKey = String(one?.variantKey);
    const restoring = {
      uid: ARTICLE,
      documentId,
      changeId: change?.id,
      variantKey,
      moment: 'after',
    };
    const status = await saveMeanwhile(
      { segmentVariants: [{ id: one?.id, title: 'Changed' }, variant({ title: 'New' })] },
      () => admin.post(`${JOURNAL}/restore`).send(restoring),
    );
    expect(status).toBeLessThan(300);
    expect(await titles()).toEqual(['One', 'New']);
  });

  test('what was set aside, given up, leaves the journal as the other left it', async () => {
    const [one] = await read();
    const [item] = await listAside();
    const given = { uid: ARTICLE, documentId, index: item?.index, at: item?.at };
    const status = await saveMeanwhile(
      { segmentVariants: [{ id: one?.id, title: 'Changed' }, variant({ title: 'New' })] },
      () => admin.delete(`${JOURNAL}/aside`).query(given),
    );
    expect(status).toBeLessThan(300);
    expect(await listAside()).toEqual([]);
    const { root } = await readJournal();
    expect(root?.variants?.map(({ values }) => values.title)).toEqual(['Changed', 'New']);
  });

  test('what was set aside, given a place, takes no new variant away', async () => {
    const hero = { __component: 'shared.hero', heading: 'Other' };
    await updateDocument(app.strapi, ARTICLE, documentId, { zone: [hero] });
    const [item] = await listAside();
    const [target] = (item?.targets ?? []) as { id: number }[];
    const placed = { uid: ARTICLE, documentId, index: item?.index, at: item?.at };
    const status = await saveMeanwhile(
      { zone: [{ ...hero, id: target?.id, segmentVariants: [variant({ heading: 'New' })] }] },
      () => admin.post(`${JOURNAL}/aside/restore`).send({ ...placed, target: target?.id }),
    );
    expect(status).toBeLessThan(300);
    const [entry] = await readDocument(app.strapi, ARTICLE, documentId);
    const [block] = entry?.zone as { segmentVariants: Row[] }[];
    expect(block?.segmentVariants.map(({ heading }) => heading)).toEqual(['New', 'Helt']);
    expect(await listAside()).toEqual([]);
  });

  test.each(['saved', 'published'])('a form that is %s overwrites nothing', async (verb) => {
    const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
    const { body, headers } = await admin.get(path).expect(200);
    const { title, segmentVariants } = (body as { data: { title: string; segmentVariants: Row[] } })
      .data;
    const [one] = segmentVariants;
    const mine = variant({ title: 'Mine', variantSegments: ['mobile'] });
    const status = await saveMeanwhile(
      { segmentVariants: [{ id: one?.id, title: 'Changed' }, variant({ title: 'New' })] },
      () =>
        (verb === 'saved' ? admin.put(path) : admin.post(`${path}/actions/publish`))
          .set('Personalization-Base', String(headers['personalization-head']))
          .send({ title, segmentVariants: [...segmentVariants, mine] }),
    );
    // Strapi publishes in a transaction that has read before; MariaDB shows it nothing newer.
    const isRefused = verb === 'published' && app.strapi.db.dialect.client === 'mysql';
    expect(status).toBe(isRefused ? 400 : 200);
    const expected = ['Changed', 'New', ...(isRefused ? [] : ['Mine'])];
    expect(await titles()).toEqual(expected);
    const { root } = await readJournal();
    expect(root?.variants?.map(({ values }) => values.title)).toEqual(expected);
  });
});
