import type TestAgent from 'supertest/lib/agent';
import { createDocument } from '../support/documents';
import { createRole } from '../support/roles';
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
    await app.strapi.db
      .query('plugin::personalization.segment')
      .update({ where: { key: 'norway' }, data: { name: 'From Norway' } });
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
            fields: {
              title: {
                mine: { kind: 'value', value: 'Mine' },
                theirs: { kind: 'value', value: 'Theirs' },
              },
            },
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

  test('of a password that both changed neither is told', async () => {
    const variantOverrides = ['title', 'text', 'password'];
    const changeOne = ({ entry: { segmentVariants } }: Form, password: string) => ({
      segmentVariants: [
        { ...segmentVariants[0], variantOverrides, password },
        ...segmentVariants.slice(1),
      ],
    });
    const mine = await open(kai);
    const theirs = await open(ane);
    await save(ane, theirs, changeOne(theirs, 'Their-secret-1')).expect(200);
    const { body } = await save(kai, mine, changeOne(mine, 'My-secret-1')).expect(400);
    const [{ fields }] = body.error.details.conflicts as [{ fields: Row }];
    expect(fields.password).toEqual({
      mine: { kind: 'restricted' },
      theirs: { kind: 'restricted' },
    });
    expect(JSON.stringify(body)).not.toMatch(/secret-1|\$2/);
  });

  test('of a field that the role may not read neither version is told', async () => {
    const fields = ['title', 'segmentVariants.title', 'segmentVariants.variantSegments'];
    const role = await createRole(
      app.strapi,
      ['read', 'update'].map((verb) => ({
        action: `plugin::content-manager.explorer.${verb}`,
        subject: ARTICLE,
        properties: { fields, locales: ['en'] },
      })),
    );
    const reader = (await app.createAdmin({ roles: [role] })).http;
    const mine = await open(reader);
    const theirs = await open(ane);
    const [one, two] = theirs.entry.segmentVariants;
    const change = { title: 'Theirs', text: 'Their text' };
    await save(ane, theirs, { segmentVariants: [{ ...one, ...change }, two] }).expect(200);
    const segmentVariants = mine.entry.segmentVariants.slice(1);
    const { body } = await save(reader, mine, { segmentVariants }).expect(400);
    const [conflict] = body.error.details.conflicts as Row[];
    expect(conflict?.deletedIn).toBe('mine');
    expect(conflict?.fields).toMatchObject({
      title: { theirs: { value: 'Theirs' } },
      text: { mine: { kind: 'restricted' }, theirs: { kind: 'restricted' } },
    });
    expect(JSON.stringify(body)).not.toContain('Their text');
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
    expect(body.error.details.conflicts).toMatchObject([{ deletedIn: 'theirs' }]);
  });

  test('two orders that contradict each other are told', async () => {
    const [one, two] = (await open(kai)).entry.segmentVariants;
    const three = variant({ title: 'Three', variantSegments: [] });
    await save(kai, await open(kai), { segmentVariants: [one, two, three] }).expect(200);
    const mine = await open(kai);
    const theirs = await open(ane);
    const pick = ({ entry }: Form, ...order: number[]) => ({
      segmentVariants: order.map((index) => entry.segmentVariants[index]),
    });
    await save(ane, theirs, pick(theirs, 0, 2, 1)).expect(200);
    const { body } = await save(kai, mine, pick(mine, 1, 0, 2)).expect(400);
    const [conflict] = body.error.details.conflicts as { kind: string; key: string }[];
    expect(conflict).toMatchObject({
      kind: 'order',
      orders: {
        mine: [{ segments: ['mobile'] }, { segments: ['norway'] }, { segments: [] }],
        theirs: [{ segments: ['norway'] }, { segments: [] }, { segments: ['mobile'] }],
      },
      by: { kind: 'user' },
    });
    expect(body.error.details.errors).toMatchObject([
      { code: 'variant.order-changed-meanwhile', path: ['segmentVariants'] },
    ]);
    const { head } = body.error.details as { head: number };
    const keys = { [String(conflict?.key)]: 'mine' };
    await save(kai, mine, pick(mine, 1, 0, 2), { head, keys }).expect(200);
    expect(await titles()).toEqual(['Two', 'One', 'Three']);
  });

  describe('a save of what the other deleted', () => {
    interface Gone {
      key: string;
      mayBeMadeAgain: boolean;
    }

    const refuse = async (form: Form, change: object = {}) => {
      const { body } = await save(kai, form, change).expect(400);
      const { head, conflicts, errors } = body.error.details as {
        head: number;
        conflicts: Gone[];
        errors: Row[];
      };
      expect(JSON.stringify(body)).not.toContain('not related');
      const choose = (choice: string) => ({
        head,
        keys: Object.fromEntries(conflicts.map(({ key }) => [key, choice])),
      });
      return { conflicts, errors, choose };
    };
    const blocks = async () =>
      (await open(kai)).entry.zone.map(({ heading, title }) => heading ?? title);

    test('names the block, who deleted it and when, where it had variants', async () => {
      const mine = await open(kai);
      const theirs = await open(ane);
      const start = Date.now();
      await save(ane, theirs, { zone: [theirs.entry.zone[1]] }).expect(200);
      const { conflicts, errors, choose } = await refuse(mine, { title: 'Changed' });
      expect(errors).toMatchObject([
        {
          code: 'block.gone',
          path: ['zone', 0],
          values: { place: 'Hero 1', known: 'deleted', by: expect.any(String) as string },
        },
      ]);
      expect(conflicts).toMatchObject([
        {
          kind: 'block',
          place: [{ component: 'shared.hero', name: 'Hero', field: 'zone', position: 1 }],
          by: { kind: 'user' },
        },
      ]);
      expect(Number((errors[0]?.values as Row).at)).toBeGreaterThanOrEqual(start);
      await save(kai, mine, { title: 'Changed' }, choose('theirs')).expect(200);
      expect(await blocks()).toEqual(['Plain']);
    });

    test('says of a block without variants who saved the entry last, and makes it again', async () => {
      const mine = await open(kai);
      const theirs = await open(ane);
      await save(ane, theirs, { zone: [theirs.entry.zone[0]] }).expect(200);
      const { conflicts, errors, choose } = await refuse(mine);
      expect(errors).toMatchObject([
        { code: 'block.gone', path: ['zone', 1], values: { place: 'Plain 2', known: 'saved' } },
      ]);
      expect(conflicts).toMatchObject([{ kind: 'block', mayBeMadeAgain: true, known: 'saved' }]);
      await save(kai, mine, {}, choose('mine')).expect(200);
      expect(await blocks()).toEqual(['Hero', 'Plain']);
    });

    test('makes a block with variants again, with all of them', async () => {
      await save(kai, await open(kai), {
        zone: [
          {
            __component: 'shared.card',
            title: 'Card',
            segmentVariants: [variant({ title: 'Kort' })],
          },
        ],
      }).expect(200);
      const mine = await open(kai);
      await save(ane, await open(ane), { zone: [] }).expect(200);
      const { choose, conflicts } = await refuse(mine);
      expect(conflicts).toMatchObject([{ mayBeMadeAgain: true, known: 'deleted' }]);
      await save(kai, mine, {}, choose('mine')).expect(200);
      const [card] = (await open(ane)).entry.zone;
      expect(card).toMatchObject({ title: 'Card', segmentVariants: [{ title: 'Kort' }] });
    });

    test('does not make again what would lack the entries that it was related to', async () => {
      const mine = await open(kai);
      const theirs = await open(ane);
      await save(ane, theirs, { zone: [theirs.entry.zone[1]] }).expect(200);
      const [hero, plain] = mine.entry.zone;
      const related = { zone: [{ ...hero, author: { connect: [], disconnect: [] } }, plain] };
      const { conflicts, choose } = await refuse(mine, related);
      expect(conflicts).toMatchObject([{ mayBeMadeAgain: false }]);
      await save(kai, mine, related, choose('mine')).expect(400);
    });

    test('asks about the block alone where its variants were changed too', async () => {
      const mine = await open(kai);
      const theirs = await open(ane);
      await save(ane, theirs, { zone: [theirs.entry.zone[1]] }).expect(200);
      const [hero, plain] = mine.entry.zone;
      const { conflicts, choose } = await refuse(mine, {
        zone: [
          { ...hero, segmentVariants: [{ ...hero?.segmentVariants[0], heading: 'Mitt' }] },
          plain,
        ],
      });
      expect(conflicts).toMatchObject([{ kind: 'block' }]);
      await save(kai, mine, {}, choose('theirs')).expect(200);
      expect(await blocks()).toEqual(['Plain']);
    });

    test('names a variant where the form does not say what it was filled from', async () => {
      const { entry } = await open(kai);
      const theirs = await open(ane);
      await save(ane, theirs, { segmentVariants: [theirs.entry.segmentVariants[1]] }).expect(200);
      const { title, segmentVariants } = entry;
      const { body } = await kai.put(path).send({ title, segmentVariants }).expect(400);
      expect(body.error.details.errors).toMatchObject([
        {
          code: 'variant.gone',
          path: ['segmentVariants', 0],
          values: { variant: 'From Norway', known: 'deleted' },
        },
      ]);
    });

    test('keeps a variant with a component that the other took out of it', async () => {
      const [one, two] = (await open(kai)).entry.segmentVariants;
      const cta = { label: 'Buy' };
      await save(kai, await open(kai), { segmentVariants: [{ ...one, cta }, two] }).expect(200);
      const mine = await open(kai);
      const theirs = await open(ane);
      const [first, second] = theirs.entry.segmentVariants;
      await save(ane, theirs, { segmentVariants: [{ ...first, cta: null }, second] }).expect(200);
      const change = {
        segmentVariants: [{ ...mine.entry.segmentVariants[0], title: 'Mine' }, second],
      };
      const { choose, conflicts } = await refuse(mine, change);
      expect(conflicts).toMatchObject([{ kind: 'changed' }]);
      await save(kai, mine, change, choose('mine')).expect(200);
      const [kept] = (await open(kai)).entry.segmentVariants;
      expect(kept).toMatchObject({ title: 'Mine', cta });
    });

    test('says it when the entry is published too', async () => {
      const mine = await open(kai);
      const theirs = await open(ane);
      await save(ane, theirs, { zone: [theirs.entry.zone[0]] }).expect(200);
      const { title, segmentVariants, zone } = mine.entry;
      const { body } = await kai
        .post(`${path}/actions/publish`)
        .set('Personalization-Base', mine.base)
        .send({ title, segmentVariants, zone })
        .expect(400);
      expect(body.error.details.errors).toMatchObject([{ code: 'block.gone', path: ['zone', 1] }]);
    });
  });

  test.each([
    ['mine', ['Plain']],
    ['theirs', ['Theirs', 'Plain']],
  ])('a block that was taken out here and changed there: %s', async (choice, expected) => {
    const mine = await open(kai);
    const theirs = await open(ane);
    const [hero, plain] = theirs.entry.zone;
    const changed = { ...hero?.segmentVariants[0], heading: 'Theirs' };
    await save(ane, theirs, { zone: [{ ...hero, segmentVariants: [changed] }, plain] }).expect(200);
    const { body } = await save(kai, mine, { zone: [mine.entry.zone[1]] }).expect(400);
    const { head, conflicts } = body.error.details as { head: number; conflicts: Row[] };
    const keys = { [String(conflicts[0]?.key)]: choice };
    await save(kai, mine, { zone: [mine.entry.zone[1]] }, { head, keys }).expect(200);
    const { zone } = (await open(kai)).entry;
    expect(zone.map((block) => block.title ?? block.segmentVariants[0]?.heading)).toEqual(expected);
  });

  test('a single type is merged as well, also one that was deleted and made again', async () => {
    const setting = '/content-manager/single-types/api::setting.setting';
    const openSetting = async (ask: Ask) => {
      const { body, headers } = await ask.get(setting).expect(200);
      return { variants: body.data.segmentVariants as Row[], base: String(headers[HEAD]) };
    };
    const saveSetting = (ask: Ask, base: string, data: object) =>
      ask.put(setting).set('Personalization-Base', base).send(data);
    const norwegian = variant({ siteName: 'Norsk' });
    await saveSetting(kai, '0', { siteName: 'Old', segmentVariants: [norwegian] }).expect(200);
    await kai.delete(setting).expect(200);
    await saveSetting(kai, '0', { siteName: 'New', segmentVariants: [norwegian] }).expect(200);
    const mine = await openSetting(kai);
    const theirs = await openSetting(ane);
    const segmentVariants = [...theirs.variants, variant({ siteName: 'Ny' })];
    await saveSetting(ane, theirs.base, { segmentVariants }).expect(200);
    await saveSetting(kai, mine.base, { siteName: 'Newer', segmentVariants: mine.variants }).expect(
      200,
    );
    const { variants } = await openSetting(ane);
    expect(variants.map(({ siteName }) => siteName)).toEqual(['Norsk', 'Ny']);
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
