import type TestAgent from 'supertest/lib/agent';
import { createDocument, uploadImage } from '../support/documents';
import { createRole } from '../support/roles';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { readDocument } from '../variants/support/storage';

const ARTICLE = 'api::article.article';
const HEAD = 'personalization-head';

type Row = Record<string, unknown>;

interface Entry extends Row {
  segmentVariants: Row[];
  zone: (Row & { segmentVariants: Row[] })[];
}

interface Form {
  entry: Entry;
  base: string;
}

const variant = (data: object) => ({ variantSegments: ['norway'], ...data });

describe('what two editors of one entry are told and keep', () => {
  let app: TestStrapi;
  let kai: TestAgent;
  let ane: TestAgent;
  let path: string;
  let documentId: string;
  let author: Row;
  let image: number;

  beforeAll(async () => {
    app = await startStrapi();
    await createSegments(app.strapi);
    kai = (await app.createAdmin()).http;
    ane = (await app.createAdmin()).http;
    author = await createDocument(app.strapi, 'api::author.author', { name: 'Ane' });
    image = await uploadImage(app.strapi, 'image.png');
  }, 120_000);
  afterAll(() => app.stop());

  beforeEach(async () => {
    ({ documentId } = await createDocument(app.strapi, ARTICLE, {
      title: 'Article',
      segmentVariants: [
        variant({
          title: 'One',
          variantLabel: 'Hidden label',
          text: 'Text',
          author: author.id,
          contributors: [author.id],
          image,
          cta: { label: 'Buy', url: '/buy' },
          integer: 3,
          biginteger: '12',
          decimal: 1.5,
          json: { a: [1, { b: null }] },
          date: '2026-01-02',
          time: '10:00:00.000',
          datetime: '2026-01-02T10:00:00.000Z',
          zone: [{ __component: 'shared.hero', heading: 'Inner', author: author.id }],
          variantOverrides: [
            'title',
            'text',
            'author',
            'contributors',
            'image',
            'cta',
            'integer',
            'biginteger',
            'decimal',
            'json',
            'date',
            'time',
            'datetime',
            'zone',
          ],
        }),
        variant({ title: 'Two', variantSegments: ['mobile'] }),
      ],
    }));
    path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
  });

  const open = async (ask: TestAgent): Promise<Form> => {
    const { body, headers } = await ask.get(path).expect(200);
    return { entry: body.data as Entry, base: String(headers[HEAD]) };
  };

  const save = (ask: TestAgent, { base }: Form, data: object, choices?: object) => {
    const request = ask.put(path).set('Personalization-Base', base);
    if (choices !== undefined) {
      void request.set('Personalization-Choices', encodeURIComponent(JSON.stringify(choices)));
    }
    return request.send(data);
  };

  /** Somebody who may read and change the title and these fields. */
  const createReader = async (...fields: string[]): Promise<TestAgent> => {
    const role = await createRole(
      app.strapi,
      ['read', 'update'].map((verb) => ({
        action: `plugin::content-manager.explorer.${verb}`,
        subject: ARTICLE,
        properties: { fields: ['title', ...fields], locales: ['en'] },
      })),
    );
    return (await app.createAdmin({ roles: [role] })).http;
  };

  /** The first variant with all below it, whatever rows it is in. */
  const readFirst = async (): Promise<Row> => {
    const [version] = await readDocument(app.strapi, ARTICLE, documentId);
    const [first] = version?.segmentVariants as Row[];
    const { cta, zone, id: _id, ...rest } = first as Row & { cta: Row; zone: Row[] };
    const leaveOutId = ({ id: _own, ...row }: Row): Row => row;
    return { ...rest, cta: leaveOutId(cta), zone: zone.map(leaveOutId) };
  };

  /** As the form of the content manager sends relations. */
  const relations = ['author', 'contributors', 'reviewer', 'editor', 'notes', 'related', 'secret'];
  const asSent = (row: Row | undefined): Row => ({
    ...row,
    ...Object.fromEntries(relations.map((name) => [name, { connect: [], disconnect: [] }])),
    zone: ((row?.zone ?? []) as Row[]).map((block) => ({
      ...block,
      author: { connect: [], disconnect: [] },
      secret: { connect: [], disconnect: [] },
    })),
  });

  test('a variant that the other deleted and this one keeps has all that it had', async () => {
    const before = await readFirst();
    const mine = await open(kai);
    const theirs = await open(ane);
    await save(ane, theirs, { segmentVariants: [theirs.entry.segmentVariants[1]] }).expect(200);
    const data = {
      segmentVariants: [
        { ...asSent(mine.entry.segmentVariants[0]), title: 'Mine' },
        mine.entry.segmentVariants[1],
      ],
    };
    const { body } = await save(kai, mine, data).expect(400);
    const { head, conflicts } = body.error.details as { head: number; conflicts: Row[] };
    const keys = { [String(conflicts[0]?.key)]: 'mine' };
    await save(kai, mine, data, { head, keys }).expect(200);
    expect(await readFirst()).toEqual({ ...before, title: 'Mine' });
  });

  test('so it has where a role may read and change a part of it', async () => {
    const before = await readFirst();
    const reader = await createReader('segmentVariants.title');
    const mine = await open(reader);
    const theirs = await open(ane);
    await save(ane, theirs, { segmentVariants: [theirs.entry.segmentVariants[1]] }).expect(200);
    const [one, two] = mine.entry.segmentVariants;
    const data = { segmentVariants: [{ ...one, title: 'Mine' }, two] };
    const { body } = await save(reader, mine, data).expect(400);
    const { head, conflicts } = body.error.details as { head: number; conflicts: Row[] };
    const keys = { [String(conflicts[0]?.key)]: 'mine' };
    await save(reader, mine, data, { head, keys }).expect(200);
    expect(await readFirst()).toEqual({ ...before, title: 'Mine' });
  });

  test('a role learns nothing that it may not read', async () => {
    const reader = await createReader('segmentVariants.title', 'segmentVariants.cta.url');
    const mine = await open(reader);
    const theirs = await open(ane);
    await save(ane, theirs, {
      segmentVariants: [
        {
          ...asSent(theirs.entry.segmentVariants[0]),
          title: 'Theirs',
          text: 'Their text',
          cta: { label: 'Their cta' },
          variantLabel: 'Hidden label',
        },
        theirs.entry.segmentVariants[1],
      ],
    }).expect(200);

    const { body } = await save(reader, mine, {
      segmentVariants: mine.entry.segmentVariants.slice(1),
    }).expect(400);
    expect(JSON.stringify(body)).not.toMatch(/Their text|Hidden label|Their cta|norway|Norway/);
  });

  test('nor in an order', async () => {
    const reader = await createReader('segmentVariants.title');
    const first = await open(kai);
    const [one, two] = first.entry.segmentVariants;
    await save(kai, first, {
      segmentVariants: [
        { id: one?.id },
        { id: two?.id },
        variant({ title: 'Three', variantSegments: [] }),
      ],
    }).expect(200);
    const mine = await open(reader);
    const theirs = await open(ane);
    const pick = ({ entry }: Form, ...order: number[]) => ({
      segmentVariants: order.map((index) => ({ id: entry.segmentVariants[index]?.id })),
    });
    await save(ane, theirs, pick(theirs, 0, 2, 1)).expect(200);
    const { body } = await save(reader, mine, pick(mine, 1, 0, 2)).expect(400);
    expect(JSON.stringify(body)).not.toMatch(/Hidden label|norway|Norway/);
  });
});
