import type TestAgent from 'supertest/lib/agent';
import { createDocument, updateDocument, uploadImage } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { findStorageFaults, readDocument } from './support/storage';

const ARTICLE = 'api::article.article';
const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;

type Row = Record<string, unknown>;

interface Fault {
  path: (string | number)[];
  message: string;
}

describe('what is saved of variants', () => {
  let app: TestStrapi;
  let admin: TestAgent;

  beforeAll(async () => {
    app = await startStrapi({
      config: { plugins: { personalization: { config: { limits: { variantsPerOwner: 3 } } } } },
    });
    await createSegments(app.strapi);
    admin = await app.asAdmin();
  }, 120_000);
  afterAll(() => app.stop());

  /** The faults that a save is refused with; what was refused leaves no trace. */
  const listFaults = async (data: object): Promise<Fault[]> => {
    const before = await app.strapi.db.query(ARTICLE).count();
    const error: unknown = await createDocument(app.strapi, ARTICLE, data).catch((e: unknown) => e);
    expect(await app.strapi.db.query(ARTICLE).count()).toBe(before);
    expect(error).toMatchObject({ name: 'ValidationError' });
    return (error as { details: { errors: Fault[] } }).details.errors;
  };

  const norway = { variantSegments: ['norway'], title: 'Norsk' };

  test('is refused with its place where a segment does not exist', async () => {
    const faults = await listFaults({
      title: 'T',
      segmentVariants: [norway, { variantSegments: ['norway', 'nowhere'] }],
      zone: [
        {
          __component: 'shared.section',
          cards: [{ title: 'C' }, { segmentVariants: [{ variantSegments: ['gone'] }] }],
        },
      ],
    });
    expect(faults).toMatchObject([
      {
        path: ['segmentVariants', 1, 'variantSegments', 1],
        message: 'No segment has the key "nowhere".',
      },
      { path: ['zone', 0, 'cards', 1, 'segmentVariants', 0, 'variantSegments', 0] },
    ]);
  });

  test('is refused by the content manager with a 400 that names the place', async () => {
    const { body } = await admin
      .post(ARTICLES)
      .send({ title: 'T', segmentVariants: [{ variantSegments: ['nowhere'] }] })
      .expect(400);
    expect(body.error).toMatchObject({
      name: 'ValidationError',
      message: 'segmentVariants[0].variantSegments[0]: No segment has the key "nowhere".',
      details: {
        errors: [
          {
            path: ['segmentVariants', 0, 'variantSegments', 0],
            code: 'variant.unknown-segment',
            values: { key: 'nowhere' },
          },
        ],
      },
    });
  });

  test('is refused on update and clone as on creation', async () => {
    const { documentId } = await createDocument(app.strapi, ARTICLE, { title: 'T' });
    const data = { segmentVariants: [{ variantSegments: ['nowhere'] }] };
    await expect(updateDocument(app.strapi, ARTICLE, documentId, data)).rejects.toMatchObject({
      name: 'ValidationError',
    });
    await expect(
      app.strapi.documents(ARTICLE).clone({ documentId, data: data as never }),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });

  test.each([
    ['text for the list', 'norway', ['segmentVariants']],
    ['an object for the list', { 0: norway }, ['segmentVariants']],
    ['text for a row', ['norway'], ['segmentVariants', 0]],
    ['null for a row', [null], ['segmentVariants', 0]],
    ['a list for a row', [[norway]], ['segmentVariants', 0]],
    [
      'text for the segments',
      [{ variantSegments: 'norway' }],
      ['segmentVariants', 0, 'variantSegments'],
    ],
    [
      'an object for the segments',
      [{ variantSegments: { norway: true } }],
      ['segmentVariants', 0, 'variantSegments'],
    ],
    [
      'a number for a segment',
      [{ variantSegments: [7] }],
      ['segmentVariants', 0, 'variantSegments', 0],
    ],
    [
      'an object for a segment',
      [{ variantSegments: [{ key: 'norway' }] }],
      ['segmentVariants', 0, 'variantSegments', 0],
    ],
    [
      'a field that does not exist for an override',
      [{ variantOverrides: ['title', 'tilte'] }],
      ['segmentVariants', 0, 'variantOverrides', 1],
    ],
    [
      'a forbidden name for an override',
      [{ variantOverrides: ['__proto__'] }],
      ['segmentVariants', 0, 'variantOverrides', 0],
    ],
    [
      'text for the overrides',
      [{ variantOverrides: 'title' }],
      ['segmentVariants', 0, 'variantOverrides'],
    ],
  ])('is refused with %s', async (_, segmentVariants, path) => {
    expect(await listFaults({ title: 'T', segmentVariants })).toMatchObject([{ path }]);
  });

  test('is refused where an owner has more variants than allowed', async () => {
    await createDocument(app.strapi, ARTICLE, { segmentVariants: [norway, norway, norway] });
    expect(await listFaults({ segmentVariants: [norway, norway, norway, norway] })).toMatchObject([
      { path: ['segmentVariants'], message: expect.stringContaining('at most 3') },
    ]);
  });

  test('may be lists that were typed as text, as in Strapi’s own input for JSON', async () => {
    const { body } = await admin
      .post(ARTICLES)
      .send({
        title: 'T',
        segmentVariants: [
          { variantSegments: '["norway"]', variantOverrides: '["title"]', title: 'Norsk' },
        ],
      })
      .expect(201);
    expect(body.data.segmentVariants).toMatchObject([
      { variantSegments: ['norway'], variantOverrides: ['title'] },
    ]);
  });

  test('overrides the fields that have a value, unless it says which', async () => {
    const { documentId } = await createDocument(app.strapi, ARTICLE, {
      segmentVariants: [
        { title: 'Norsk', text: '', integer: 0, gallery: [], author: { connect: [] } },
        { title: 'Norsk', text: '', variantOverrides: ['text'] },
        { title: 'Norsk', variantOverrides: [] },
      ],
    });
    const [draft] = await readDocument(app.strapi, ARTICLE, documentId);
    expect((draft?.segmentVariants as Row[]).map((row) => row.variantOverrides)).toEqual([
      ['title', 'integer'],
      ['text'],
      [],
    ]);
  });

  test('goes through the content manager: create, change, publish, discard, clone, delete', async () => {
    const image = await uploadImage(app.strapi, 'a.png');
    const author = await createDocument(app.strapi, 'api::author.author', { name: 'Ada' });
    const { body: created } = await admin
      .post(ARTICLES)
      .send({
        title: 'T',
        segmentVariants: [
          {
            ...norway,
            image,
            author: { connect: [{ id: author.id, documentId: author.documentId }] },
          },
        ],
        zone: [
          {
            __component: 'shared.hero',
            heading: 'H',
            segmentDefaultHidden: true,
            segmentVariants: [
              { variantSegments: ['mobile'], heading: 'Kort', variantHidden: true },
            ],
          },
        ],
      })
      .expect(201);
    const { documentId, segmentVariants, zone } = created.data;
    expect(segmentVariants).toMatchObject([{ title: 'Norsk', image: { id: image } }]);
    expect(zone).toMatchObject([
      { segmentDefaultHidden: true, segmentVariants: [{ heading: 'Kort', variantHidden: true }] },
    ]);

    const [row] = segmentVariants as [Row];
    const changed = {
      segmentVariants: [
        { id: row.id, title: 'Nytt', variantKey: 'other' },
        { variantSegments: ['mobile'], text: 'Mobil', image: { id: image } },
      ],
    };
    await admin.put(`${ARTICLES}/${documentId}`).send(changed).expect(200);
    const { body: published } = await admin
      .post(`${ARTICLES}/${documentId}/actions/publish`)
      .send({})
      .expect(200);
    expect(published.data.segmentVariants).toMatchObject([
      { title: 'Nytt', variantKey: row.variantKey, image: { id: image } },
      { text: 'Mobil', image: { id: image } },
    ]);
    const [draft, live] = await readDocument(app.strapi, ARTICLE, documentId);
    for (const version of [draft, live]) {
      const [first] = version?.segmentVariants as [Row];
      expect(first.author).toMatchObject({ id: author.id });
    }

    await admin.put(`${ARTICLES}/${documentId}`).send({ segmentVariants: [] }).expect(200);
    const { body: back } = await admin
      .post(`${ARTICLES}/${documentId}/actions/discard`)
      .send({})
      .expect(200);
    expect(back.data.segmentVariants).toMatchObject([{ title: 'Nytt' }, { text: 'Mobil' }]);
    const { body: clone } = await admin
      .post(`${ARTICLES}/clone/${documentId}`)
      .send({ title: 'Copy' })
      .expect(200);
    expect(clone.data.segmentVariants).toMatchObject([{ variantKey: row.variantKey }, {}]);
    for (const id of [documentId, clone.data.documentId]) {
      await admin.delete(`${ARTICLES}/${id}`).expect(200);
    }
    expect(await findStorageFaults(app.strapi)).toEqual([]);
  });

  test('is chosen by order where two variants of one owner name the same segment', async () => {
    await app.grantPublic(ARTICLE, ['findOne']);
    const { documentId } = await createDocument(
      app.strapi,
      ARTICLE,
      {
        title: 'T',
        segmentVariants: [
          { variantSegments: ['mobile'], title: 'Mobile' },
          { variantSegments: ['norway', 'mobile'], title: 'First' },
          { variantSegments: ['norway'], title: 'Second' },
        ],
      },
      { status: 'published' },
    );
    const readTitle = async () =>
      (await app.http.get(`/api/articles/${documentId}?segments=norway`)).body.data.title as string;
    expect(await readTitle()).toBe('First');
    const [draft] = await readDocument(app.strapi, ARTICLE, documentId);
    const ids = (draft?.segmentVariants as Row[]).map(({ id }) => ({ id }));
    await updateDocument(
      app.strapi,
      ARTICLE,
      documentId,
      { segmentVariants: ids.reverse() },
      { status: 'published' },
    );
    expect(await readTitle()).toBe('Second');
  });
});
