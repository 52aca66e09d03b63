import { setTimeout } from 'node:timers/promises';
import { createDocument, updateDocument, uploadImage } from '../support/documents';
import { createRestarts, type Restarts } from '../support/restarts';
import { createSegments } from '../support/segments';
import { changeSchema, schemaFile, varying } from '../variants/support/change-schema';
import { readDocument } from '../variants/support/storage';

const ARTICLE = 'api::article.article';
const MOVE = '/personalization/retired/move';

type Row = Record<string, unknown>;

interface Moved {
  variants: number;
  entries: number;
  left: number;
}

/** Of each of these fields the variants have a value, and none may vary any more. */
const RETIRED = [
  'biginteger',
  'float',
  'decimal',
  'text',
  'richtext',
  'contributors',
  'zone',
  'cards',
  'image',
  'gallery',
];

const retire = (dir: string): void => {
  changeSchema(dir, schemaFile(ARTICLE), ({ attributes }) => {
    RETIRED.forEach((name) => delete attributes[name]?.pluginOptions);
    const relation = { type: 'relation', relation: 'oneToOne' };
    Object.assign(attributes, {
      amount: varying({ type: 'float' }),
      price: varying({ type: 'decimal' }),
      count: varying({ type: 'integer', max: 1000 }),
      whole: varying({ type: 'integer' }),
      tale: varying({ type: 'richtext' }),
      large: varying({ type: 'biginteger' }),
      word: varying({ type: 'string', regex: '^[a-z ]+$' }),
      mail: varying({ type: 'email' }),
      story: varying({ type: 'richtext', maxLength: 300 }),
      one: varying({ ...relation, target: ARTICLE }),
      person: varying({ ...relation, target: 'api::author.author' }),
      slots: varying({ type: 'dynamiczone', components: ['shared.plain'] }),
      boxes: varying({ type: 'component', component: 'shared.card', repeatable: true, max: 1 }),
      picture: varying({ type: 'media', multiple: false }),
      pictures: varying({ type: 'media', multiple: true }),
    });
  });
};

// Strapi is started twice.
jest.setTimeout(180_000);

describe('values that another field cannot take as they are', () => {
  let restarts: Restarts;
  const ids: string[] = [];
  let picture: number;

  beforeAll(async () => {
    restarts = await createRestarts();
    await restarts.start();
    const { strapi } = restarts.app;
    await createSegments(strapi);
    picture = await uploadImage(strapi, 'gone.png');
    const other = await uploadImage(strapi, 'kept.png');
    const authors: number[] = [];
    for (const name of ['Ane', 'Kai']) {
      authors.push((await createDocument(strapi, 'api::author.author', { name })).id);
    }
    const wide = {
      biginteger: '5000000000',
      float: 5_000_000_000_000,
      decimal: 12.5,
      text: 'x'.repeat(301),
      richtext: 'Lang',
      contributors: authors,
      zone: [{ __component: 'shared.card', title: 'Not allowed there' }],
      cards: [{ title: 'One' }, { title: 'Two' }],
      image: picture,
      gallery: [picture, other],
    };
    const narrow = {
      biginteger: '500',
      float: 1.239,
      decimal: 3,
      text: 'small words',
      contributors: authors.slice(0, 1),
      zone: [{ __component: 'shared.plain', title: 'Allowed' }],
      cards: [{ title: 'One' }],
      image: other,
      gallery: [other],
    };
    for (const said of [wide, narrow]) {
      const { documentId } = await createDocument(
        strapi,
        ARTICLE,
        {
          title: 'Article',
          segmentVariants: [
            { variantSegments: ['norway'], variantOverrides: Object.keys(said), ...said },
          ],
        },
        { status: 'published' },
      );
      ids.push(documentId);
    }
    await strapi
      .plugin('upload')
      .service('upload')
      .remove(await strapi.db.query('plugin::upload.file').findOne({ where: { id: picture } }));
    await restarts.restart({ changeApp: retire });
  }, 120_000);
  afterAll(() => restarts.end());

  const move = async (field: string, type: string, to: string): Promise<Moved | object> => {
    const { body } = await (
      await restarts.app.asAdmin()
    )
      .post(MOVE)
      .send({ uid: ARTICLE, field, type, to });
    return (body as { data?: Moved }).data ?? (body as object);
  };

  const readField = async (name: string): Promise<unknown[]> => {
    const found: unknown[] = [];
    for (const id of ids) {
      for (const { segmentVariants } of await readDocument(restarts.app.strapi, ARTICLE, id)) {
        const [variant] = segmentVariants as Row[];
        found.push(variant?.[name]);
      }
    }
    return found;
  };

  const one = { variants: 1, entries: 1, left: 1 };
  const none = { variants: 0, entries: 0, left: 2 };

  test.each([
    ['biginteger', 'biginteger', 'count', one, [null, 500]],
    ['biginteger', 'biginteger', 'amount', { ...one, left: 0 }, [5_000_000_000, null]],
    ['float', 'float', 'price', none, [null, null]],
    ['float', 'float', 'large', one, ['5000000000000', null]],
    ['decimal', 'decimal', 'whole', one, [null, 3]],
    ['text', 'text', 'mail', none, [null, null]],
    ['text', 'text', 'story', one, [null, 'small words']],
    ['text', 'text', 'word', { ...none, left: 1 }, [null, null]],
    ['contributors', 'relation api::author.author', 'person', one, [null, {}]],
    ['zone', 'dynamiczone', 'slots', one, [[], [{ title: 'Allowed' }]]],
    ['cards', 'component shared.card many', 'boxes', one, [[], [{ title: 'One' }]]],
    ['image', 'media', 'picture', one, [null, {}]],
    [
      'gallery',
      'media  many',
      'pictures',
      { ...none, variants: 2, entries: 2, left: 0 },
      [[{}], [{}]],
    ],
  ])('%s (%s) to %s', async (field, type, to, expected, values) => {
    expect(await move(field, type, to)).toEqual(expected);
    const [ofWide, ofNarrow] = values;
    // The draft, and the published version.
    expect(await readField(to)).toMatchObject([ofWide, ofWide, ofNarrow, ofNarrow]);
  });

  test.each(['__proto__', 'constructor', 'nowhere.at-all', 'api::none.none'])(
    'nothing of %s is retired',
    async (uid) => {
      const admin = await restarts.app.asAdmin();
      const ref = { uid, field: 'title', type: 'string' };
      await admin
        .post(MOVE)
        .send({ ...ref, to: 'title' })
        .expect(404);
      await admin.delete('/personalization/retired').query(ref).expect(404);
    },
  );

  test('what another editor saves while they wait for it stays', async () => {
    const { strapi } = restarts.app;
    const [documentId = ''] = ids;
    const admin = await restarts.app.asAdmin();
    const [draft] = await readDocument(strapi, ARTICLE, documentId);
    const [variant] = draft?.segmentVariants as Row[];
    const changed = {
      id: variant?.id,
      title: 'Changed meanwhile',
      variantOverrides: ['title', 'richtext'],
    };
    let answer: Promise<unknown> | undefined;
    await strapi.db.transaction(async () => {
      await updateDocument(strapi, ARTICLE, documentId, { segmentVariants: [changed] });
      const moving = { uid: ARTICLE, field: 'richtext', type: 'richtext', to: 'tale' };
      answer = Promise.resolve(admin.post(MOVE).send(moving));
      await setTimeout(500);
    });
    const { body } = (await answer) as { body: unknown };
    expect(body).toEqual({ data: { variants: 1, entries: 1, left: 0 } });
    await restarts.restart({ changeApp: retire });
    const [now] = await readDocument(restarts.app.strapi, ARTICLE, documentId);
    expect(now?.segmentVariants).toMatchObject([
      { title: 'Changed meanwhile', tale: 'Lang', variantOverrides: ['title', 'tale'] },
    ]);
  });
});

const toComponent = (dir: string): void => {
  changeSchema(dir, schemaFile(ARTICLE), ({ attributes }) => {
    Object.assign(attributes, {
      text: varying({ type: 'component', component: 'shared.cta' }),
      story: varying({ type: 'richtext' }),
    });
  });
};

describe('values of a field that has others of another type now', () => {
  let restarts: Restarts;
  let documentId: string;

  beforeAll(async () => {
    restarts = await createRestarts();
    await restarts.start();
    await createSegments(restarts.app.strapi);
    const segmentVariants = [{ variantSegments: ['norway'], text: 'Tekst' }];
    ({ documentId } = await createDocument(restarts.app.strapi, ARTICLE, {
      title: 'Article',
      segmentVariants,
    }));
    await restarts.restart({ changeApp: toComponent });
  }, 120_000);
  afterAll(() => restarts.end());

  const list = async (): Promise<unknown[]> => {
    const { body } = await (
      await restarts.app.asAdmin()
    )
      .get('/personalization/retired')
      .expect(200);
    return (body as { data: { field: string; type: string }[] }).data.map(
      ({ field, type }) => `${field} ${type}`,
    );
  };

  const readVariant = async (): Promise<Row> => {
    const [draft] = await readDocument(restarts.app.strapi, ARTICLE, documentId);
    const [variant] = draft?.segmentVariants as Row[];
    return variant ?? {};
  };

  test('stay retired, come back with their type, and may go to another field', async () => {
    expect(await list()).toEqual(['text text']);
    for (const label of ['First', 'Second']) {
      const { id } = await readVariant();
      const segmentVariants = [{ id, text: { label }, variantOverrides: ['text'] }];
      await updateDocument(restarts.app.strapi, ARTICLE, documentId, { segmentVariants });
    }
    expect(await list()).toEqual(['text text']);

    await restarts.restart();
    expect(await readVariant()).toMatchObject({ text: 'Tekst', variantOverrides: ['text'] });
    expect(await list()).toEqual(['text component shared.cta']);

    await restarts.restart({ changeApp: toComponent });
    expect(await list()).toEqual(['text text']);
    expect(await readVariant()).toMatchObject({ text: { label: 'Second' } });
    const moving = { uid: ARTICLE, field: 'text', type: 'text', to: 'story' };
    await (await restarts.app.asAdmin()).post(MOVE).send(moving).expect(200);
    expect(await list()).toEqual([]);
    expect(await readVariant()).toMatchObject({
      text: { label: 'Second' },
      story: 'Tekst',
      variantOverrides: ['text', 'story'],
    });
  });
});
