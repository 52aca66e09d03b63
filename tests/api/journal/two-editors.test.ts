import type TestAgent from 'supertest/lib/agent';
import { createDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const HEAD = 'personalization-head';

type Row = Record<string, unknown>;

interface Variant extends Row {
  variantKey: string;
  title: string | null;
}

interface Entry extends Row {
  segmentVariants: Variant[];
  zone: (Row & { segmentVariants: Row[] })[];
}

/** What an editor sees in the form, and what the form began with. */
interface Form {
  entry: Entry;
  base: string;
}

type Ask = TestAgent;

const variant = (data: object) => ({ variantSegments: ['norway'], ...data });

describe('two editors of one entry', () => {
  let app: TestStrapi;
  let kai: Ask;
  let ane: Ask;
  let path: string;

  beforeAll(async () => {
    app = await startStrapi();
    await createSegments(app.strapi);
    kai = (await app.createAdmin()).http;
    ane = (await app.createAdmin()).http;
  }, 120_000);
  afterAll(() => app.stop());

  beforeEach(async () => {
    const { documentId } = await createDocument(app.strapi, ARTICLE, {
      title: 'Article',
      segmentVariants: [
        variant({ title: 'One', text: 'Text' }),
        variant({ title: 'Two', variantSegments: ['mobile'] }),
      ],
      zone: [
        {
          __component: 'shared.hero',
          heading: 'Hero',
          segmentVariants: [variant({ heading: 'Helt' })],
        },
        { __component: 'shared.plain', title: 'Plain' },
      ],
    });
    path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
  });

  const open = async (ask: Ask): Promise<Form> => {
    const { body, headers } = await ask.get(path).expect(200);
    return { entry: body.data as Entry, base: String(headers[HEAD]) };
  };

  const save = (ask: Ask, { entry, base }: Form, change: object, choices?: object) => {
    const request = ask.put(path).set('Personalization-Base', base);
    if (choices !== undefined) {
      void request.set('Personalization-Choices', encodeURIComponent(JSON.stringify(choices)));
    }
    const { title, segmentVariants, zone } = entry;
    return request.send({ title, segmentVariants, zone, ...change });
  };

  const titles = async (): Promise<unknown[]> =>
    (await open(kai)).entry.segmentVariants.map(({ title }) => title);

  test('a stale save of the default content keeps the variant that the other made', async () => {
    const mine = await open(kai);
    const theirs = await open(ane);
    await save(ane, theirs, {
      segmentVariants: [
        theirs.entry.segmentVariants[0],
        variant({ title: 'New' }),
        theirs.entry.segmentVariants[1],
      ],
    }).expect(200);
    await save(kai, mine, { title: 'Changed' }).expect(200);
    expect(await titles()).toEqual(['One', 'New', 'Two']);
    expect((await open(kai)).entry.title).toBe('Changed');
  });

  test('what each changed for itself is merged, in blocks too', async () => {
    const mine = await open(kai);
    const theirs = await open(ane);
    const [one, two] = theirs.entry.segmentVariants;
    const [hero, plain] = theirs.entry.zone;
    await save(ane, theirs, {
      segmentVariants: [{ ...one, title: 'Theirs' }, two],
      zone: [
        { ...hero, segmentVariants: [{ ...hero?.segmentVariants[0], heading: 'Theirs' }] },
        plain,
      ],
    }).expect(200);
    const { headers } = await save(kai, mine, {
      segmentVariants: [
        mine.entry.segmentVariants[0],
        { ...mine.entry.segmentVariants[1], title: 'Mine' },
      ],
    }).expect(200);
    const { entry, base } = await open(kai);
    expect(entry.segmentVariants.map(({ title }) => title)).toEqual(['Theirs', 'Mine']);
    expect(entry.segmentVariants[0]?.text).toBe('Text');
    expect(entry.zone[0]?.segmentVariants[0]?.heading).toBe('Theirs');
    expect(headers[HEAD]).toBe(base);
  });

  test('what the other deleted and this one left as it was stays deleted', async () => {
    const mine = await open(kai);
    const theirs = await open(ane);
    await save(ane, theirs, { segmentVariants: [theirs.entry.segmentVariants[1]] }).expect(200);
    await save(kai, mine, { title: 'Changed' }).expect(200);
    expect(await titles()).toEqual(['Two']);
  });

  test('the order that only the other changed stays', async () => {
    const mine = await open(kai);
    const theirs = await open(ane);
    const reversed = [...theirs.entry.segmentVariants].reverse();
    await save(ane, theirs, { segmentVariants: reversed }).expect(200);
    await save(kai, mine, { title: 'Changed' }).expect(200);
    expect(await titles()).toEqual(['Two', 'One']);
  });

  describe('who both changed the same variant', () => {
    let mine: Form;
    let change: { segmentVariants: Row[] };

    beforeEach(async () => {
      mine = await open(kai);
      const theirs = await open(ane);
      const [one, two] = theirs.entry.segmentVariants;
      await save(ane, theirs, { segmentVariants: [{ ...one, title: 'Theirs' }, two] }).expect(200);
      change = {
        segmentVariants: [
          { ...mine.entry.segmentVariants[0], title: 'Mine' },
          mine.entry.segmentVariants[1] ?? {},
        ],
      };
    });

    test('is shown both versions, and who made the other; nothing is stored', async () => {
      const { body } = await save(kai, mine, change).expect(400);
      expect(body.error.details).toMatchObject({
        head: expect.any(Number) as number,
        errors: [{ code: 'variant.changed-meanwhile', path: ['segmentVariants', 0] }],
        conflicts: [
          {
            key: mine.entry.segmentVariants[0]?.variantKey,
            by: { kind: 'user' },
            at: expect.any(Number) as number,
            fields: { title: { mine: 'Mine', theirs: 'Theirs' } },
          },
        ],
      });
      expect(await titles()).toEqual(['Theirs', 'Two']);
    });

    test.each([
      ['mine', ['Mine', 'Two']],
      ['theirs', ['Theirs', 'Two']],
    ])('chooses %s', async (choice, expected) => {
      const { body } = await save(kai, mine, change).expect(400);
      const { head, conflicts } = body.error.details as { head: number; conflicts: Variant[] };
      const choices = { head, keys: { [String(conflicts[0]?.key)]: choice } };
      await save(kai, mine, change, choices).expect(200);
      expect(await titles()).toEqual(expected);
    });
  });

  test('a variant that the other deleted and this one changed is refused', async () => {
    const mine = await open(kai);
    const theirs = await open(ane);
    await save(ane, theirs, { segmentVariants: [theirs.entry.segmentVariants[1]] }).expect(200);
    const { body } = await save(kai, mine, {
      segmentVariants: [
        { ...mine.entry.segmentVariants[0], title: 'Mine' },
        mine.entry.segmentVariants[1],
      ],
    }).expect(400);
    expect(body.error.details.conflicts).toMatchObject([{ theirs: null }]);
  });

  test('a save that says nothing works as ever', async () => {
    const { entry } = await open(kai);
    const { title, segmentVariants } = entry;
    await kai
      .put(path)
      .send({ title, segmentVariants: [segmentVariants[0]] })
      .expect(200);
    expect(await titles()).toEqual(['One']);
  });
});
