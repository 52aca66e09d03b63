import { createDocument, updateDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { readDocument } from '../variants/support/storage';

const ARTICLE = 'api::article.article';

type Row = Record<string, unknown>;

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

describe('whoever writes an entry', () => {
  let app: TestStrapi;

  beforeAll(async () => {
    app = await startStrapi();
    await createSegments(app.strapi);
    await app.grantPublic(ARTICLE, ['find', 'findOne', 'update']);
  });
  afterAll(() => app.stop());

  const createArticle = (): Promise<string> =>
    createDocument(
      app.strapi,
      ARTICLE,
      {
        title: 'Article',
        zone: [
          {
            __component: 'shared.hero',
            heading: 'One',
            segmentVariants: [norway({ heading: 'En' })],
          },
          {
            __component: 'shared.hero',
            heading: 'Two',
            segmentVariants: [norway({ heading: 'To' })],
          },
          { __component: 'shared.plain', title: 'Plain' },
          {
            __component: 'shared.section',
            title: 'Section',
            segmentDefaultHidden: true,
            hero: { heading: 'Deep', segmentVariants: [norway({ heading: 'Dypt' })] },
            cards: [
              { title: 'A', segmentVariants: [norway({ title: 'a' })] },
              { title: 'B', icon: 'star' },
            ],
          },
        ],
      },
      { status: 'published' },
    ).then(({ documentId }) => documentId);

  const readDraft = async (documentId: string): Promise<Row> => {
    const versions = await readDocument(app.strapi, ARTICLE, documentId);
    return versions.find(({ publishedAt }) => publishedAt === null) ?? {};
  };

  /** The blocks of the draft with what Norway gets, such as `One: En`. */
  const listBlocks = async (documentId: string): Promise<string[]> => {
    const { zone } = (await readDraft(documentId)) as { zone: Row[] };
    const describe = (block: Row): string[] => {
      const {
        heading,
        title,
        segmentVariants = [],
        segmentDefaultHidden,
        hero,
        cards = [],
      } = block;
      const variants = (segmentVariants as Row[]).map((row) => row.heading ?? row.title);
      const name = String(heading ?? title);
      return [
        `${name}: ${variants.join()}${segmentDefaultHidden === true ? 'hidden' : ''}`,
        ...(hero ? describe(hero as Row) : []),
        ...(cards as Row[]).flatMap(describe),
      ];
    };
    return zone.flatMap(describe);
  };

  const ALL = ['One: En', 'Two: To', 'Plain: ', 'Section: hidden', 'Deep: Dypt', 'A: a', 'B: '];

  const withoutIds = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (name, item: unknown) => (name === 'id' ? undefined : item)));

  const getZone = async (documentId: string): Promise<Row[]> => {
    const { body } = await app.http.get(
      `/api/articles/${documentId}?populate[zone][on][shared.hero]=true&populate[zone][on][shared.plain]=true&populate[zone][on][shared.section][populate][hero]=true&populate[zone][on][shared.section][populate][cards]=true`,
    );
    const zone = withoutIds(body.data.zone) as Row[];
    // Strapi 5.54 takes `__component` for unknown where a nested component comes before it.
    return zone.map(({ __component, ...block }) => ({ __component, ...block }));
  };

  const put = async (documentId: string, zone: unknown): Promise<void> => {
    const { status, body } = await app.http
      .put(`/api/articles/${documentId}`)
      .send({ data: { zone } });
    expect([status, body.error]).toEqual([200, undefined]);
  };

  test('keeps variants of blocks that are sent back over REST as they were read, without ids', async () => {
    const documentId = await createArticle();
    await put(documentId, await getZone(documentId));
    expect(await listBlocks(documentId)).toEqual(ALL);
    await app.strapi.documents(ARTICLE).publish({ documentId });
    const [, published] = await readDocument(app.strapi, ARTICLE, documentId);
    expect(JSON.stringify(published)).toContain('"heading":"Dypt"');
  });

  test('keeps them where blocks are moved, changed, added and left out', async () => {
    const documentId = await createArticle();
    const [one, two, plain, section] = (await getZone(documentId)) as [Row, Row, Row, Row];
    const added = { __component: 'shared.hero', heading: 'Added' };
    await put(documentId, [section, { ...two, text: 'New' }, added, plain, one]);
    expect(await listBlocks(documentId)).toEqual([
      ...[
        'Section: hidden',
        'Deep: Dypt',
        'A: a',
        'B: ',
        'Two: To',
        'Added: ',
        'Plain: ',
        'One: En',
      ],
    ]);
  });

  test('loses what a block had and the write does not name, as a new block would', async () => {
    const documentId = await createArticle();
    const zone = await getZone(documentId);
    const section = zone[3] as { cards: Row[] };
    const cards = section.cards.map(({ title }) => ({ title }));
    await put(documentId, [...zone.slice(0, 3), { ...section, cards }]);
    expect(await listBlocks(documentId)).toEqual(ALL);
    const stored = (await readDraft(documentId)) as unknown as { zone: { cards: Row[] }[] };
    expect(stored.zone[3]?.cards.map(({ icon }) => icon)).toEqual([null, null]);
  });

  test('sets aside what a block had that is left out', async () => {
    const documentId = await createArticle();
    const zone = await getZone(documentId);
    await put(documentId, zone.slice(1));
    const { content } = (await app.strapi.db
      .connection('personalization_journal')
      .where({ document_id: documentId, status: 'draft' })
      .orderBy('id', 'desc')
      .first()) as { content: string };
    const { aside } = JSON.parse(content) as { aside: unknown[] };
    expect(aside).toMatchObject([
      {
        path: [{ uid: 'shared.hero', field: 'zone', index: 0 }],
        variants: [{ values: { heading: 'En' } }],
      },
    ]);
  });

  test('sets aside what a block had whose id another component has too', async () => {
    const documentId = await createArticle();
    const { zone } = (await readDraft(documentId)) as { zone: Row[] };
    const [one, , , section] = zone as [Row, Row, Row, Row];
    const hero = { __component: 'shared.hero', id: one.id, segmentVariants: [] };
    const [card] = section.cards as [Row];
    await app.strapi.db
      .connection('personalization_journal')
      .where({ document_id: documentId, status: 'draft' })
      .update({
        // The card gets the id that the hero has.
        content: app.strapi.db.connection.raw('replace(content, ?, ?)', [
          `{"uid":"shared.card","id":${String(card.id)},`,
          `{"uid":"shared.card","id":${String(one.id)},`,
        ]),
      });
    await updateDocument(app.strapi, ARTICLE, documentId, { zone: [hero] });
    const { content } = (await app.strapi.db
      .connection('personalization_journal')
      .where({ document_id: documentId, status: 'draft' })
      .orderBy('id', 'desc')
      .first()) as { content: string };
    const { aside } = JSON.parse(content) as { aside: { variants: Row[] }[] };
    expect(aside.flatMap(({ variants }) => variants.map(({ values }) => values))).toEqual([
      { heading: 'To' },
      { heading: 'Dypt' },
      { title: 'a' },
    ]);
  });

  test('deletes what is said to be deleted', async () => {
    const documentId = await createArticle();
    const zone = await getZone(documentId);
    await updateDocument(app.strapi, ARTICLE, documentId, {
      zone: [{ ...zone[0], segmentVariants: [] }, ...zone.slice(1)],
    });
    expect(await listBlocks(documentId)).toEqual(['One: ', ...ALL.slice(1)]);
    const rows: { content: string }[] = await app.strapi.db
      .connection('personalization_journal')
      .where({ document_id: documentId });
    expect(rows.every(({ content }) => !content.includes('"aside"'))).toBe(true);
  });

  test('leaves one row in the journal for a change, and none where nothing changed', async () => {
    const documentId = await createArticle();
    const count = async (): Promise<number> => {
      const rows: unknown[] = await app.strapi.db
        .connection('personalization_journal')
        .where({ document_id: documentId });
      return rows.length;
    };
    const before = await count();
    expect(before).toBe(2);
    await updateDocument(app.strapi, ARTICLE, documentId, { title: 'Other' });
    await app.strapi.documents(ARTICLE).publish({ documentId });
    expect(await count()).toBe(before);
    await updateDocument(app.strapi, ARTICLE, documentId, {
      segmentVariants: [norway({ title: 'Norsk' })],
    });
    expect(await count()).toBe(before + 1);
  });

  test('reads no other entries for it', async () => {
    const documentId = await createArticle();
    const listOwn = async (): Promise<string[]> => {
      const statements = await app.listSql(() =>
        updateDocument(app.strapi, ARTICLE, documentId, { title: 'Saved' }),
      );
      return statements.filter((sql) => sql.includes('personalization_journal'));
    };
    await listOwn();
    const before = await listOwn();
    for (let index = 0; index < 5; index += 1) {
      await createArticle();
    }
    expect(await listOwn()).toEqual(before);
    expect(before.length).toBeLessThan(4);
    expect(before.every((sql) => /document_id|.id. in/.test(sql))).toBe(true);
  });

  test('is rolled back together with the journal', async () => {
    const documentId = await createArticle();
    const read = () =>
      app.strapi.db
        .connection('personalization_journal')
        .where({ document_id: documentId })
        .orderBy('id');
    const before: unknown = await read();
    const failing = app.strapi.db.transaction(async () => {
      await updateDocument(app.strapi, ARTICLE, documentId, { zone: [], segmentVariants: [] });
      throw new Error('for the test');
    });
    await expect(failing).rejects.toThrow('for the test');
    expect(await read()).toEqual(before);
  });
});
