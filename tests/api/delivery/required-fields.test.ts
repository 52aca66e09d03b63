import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDocument, updateDocument, uploadImage } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const GRAPHQL_DIR = path.dirname(require.resolve('@strapi/plugin-graphql/package.json'));
const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';
const NAMES = ['title', 'text', 'image', 'author', 'cta', 'cards', 'integer', 'json'];

interface Schema {
  attributes: Record<string, { required?: boolean }>;
}

/** Requires fields of each kind in articles, and the titles of cards. */
function requireFields(appDir: string): void {
  const change = (file: string, names: readonly string[]) => {
    const schema = JSON.parse(readFileSync(path.join(appDir, file), 'utf8')) as Schema;
    names.forEach((name) => Object.assign(schema.attributes[name] ?? {}, { required: true }));
    writeFileSync(path.join(appDir, file), JSON.stringify(schema));
  };
  change('src/api/article/content-types/article/schema.json', NAMES);
  change('src/components/shared/card.json', ['title']);
}

let app: TestStrapi;
let image: number;
let author: string;

beforeAll(async () => {
  app = await startStrapi({
    changeApp: requireFields,
    config: { plugins: { graphql: { enabled: true, resolve: GRAPHQL_DIR } } },
  });
  await createSegments(app.strapi);
  await app.grantPublic(ARTICLE, ['find', 'findOne']);
  await app.grantPublic(NOTE, ['find', 'findOne']);
  await app.grantPublic('api::author.author', ['find']);
  image = await uploadImage(app.strapi, 'default.png');
  author = (await createDocument(app.strapi, 'api::author.author', { name: 'Ada' }, PUBLISHED))
    .documentId;
}, 60_000);
afterAll(() => app.stop());

const PUBLISHED = { status: 'published' } as const;

const complete = () => ({
  title: 'Default',
  text: 'Text',
  image,
  author,
  integer: 7,
  json: ['a'],
  cta: { label: 'Go' },
  cards: [{ title: 'Card' }],
});

const norway = (values: object) => ({
  variantSegments: ['norway'],
  variantOverrides: Object.keys(values),
  ...values,
});

const EMPTY = {
  title: null,
  text: '',
  image: null,
  author: null,
  integer: null,
  json: null,
  cta: null,
  cards: [],
};

const warn = (place: string) =>
  `A variant has no value at "${place}", where one is required; the default stays.`;

/** What was stored before it was refused, or by somebody else than Strapi. */
async function createOldFaults(): Promise<string> {
  const { documentId } = await createDocument(
    app.strapi,
    ARTICLE,
    {
      ...complete(),
      cards: [{ title: 'Card', segmentVariants: [norway({ title: 'Kort' })] }],
      segmentVariants: [norway({ ...complete(), title: 'Norsk' })],
    },
    PUBLISHED,
  );
  const empty = { title: null, text: '', integer: null, json: null, image: null, author: null };
  const variants = app.strapi.db.query('personalization.article' as never);
  for (const { id } of await variants.findMany({})) {
    await variants.update({
      where: { id },
      data: { ...empty, cta: null, cards: [] } as never,
    });
  }
  const cards = app.strapi.db.query('personalization.component--shared--card' as never);
  await cards.updateMany({ where: {}, data: { title: null } as never });
  return documentId;
}

describe('a required field that a variant leaves empty', () => {
  let documentId: string;
  beforeAll(async () => {
    documentId = await createOldFaults();
  });

  const DEFAULTS = {
    title: 'Default',
    text: 'Text',
    integer: 7,
    json: ['a'],
    cta: { label: 'Go' },
    cards: [{ title: 'Card' }],
  };

  test.each(['made', 'from memory'])('keeps the default in REST, %s, and says where', async () => {
    const { body } = await app.http
      .get(`/api/articles/${documentId}`)
      .query({ segments: 'norway', populate: '*' })
      .expect(200);
    expect(body.data).toMatchObject({ ...DEFAULTS, image: { name: 'default.png' } });
    expect(body.data.author).toMatchObject({ name: 'Ada' });
    const { warnings } = body.meta.personalization;
    expect([...warnings].sort()).toEqual(
      [...NAMES, 'cards[0].title'].map((place) => warn(place)).sort(),
    );
  });

  test('is told at its place in a list', async () => {
    const { body } = await app.http
      .get('/api/articles')
      .query({ segments: 'norway', fields: 'title' })
      .expect(200);
    expect(body.data[0].title).toBe('Default');
    expect(body.meta.personalization.warnings).toContain(warn('[0].title'));
  });

  test('keeps the default in GraphQL, and says where', async () => {
    const query = `query ($id: ID!) { article(documentId: $id) {
      title text integer json image { name } author { name } cta { label } cards { title }
    } }`;
    const { body } = await app.http
      .post('/graphql')
      .set('Segments', 'norway')
      .send({ query, variables: { id: documentId } })
      .expect(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.article).toEqual({
      ...DEFAULTS,
      image: { name: 'default.png' },
      author: { name: 'Ada' },
    });
    const { warnings } = body.extensions.personalization;
    expect(warnings).toEqual(
      expect.arrayContaining(
        ['title', 'text', 'image', 'author', 'cta', 'cards', 'cards[0].title'].map((place) =>
          warn(`article.${place}`),
        ),
      ),
    );
  });

  test('keeps the default in the service', async () => {
    const { data, meta } = await app.strapi
      .plugin('personalization')
      .service('delivery')
      .resolve({ uid: ARTICLE, documentId, segments: ['norway'], query: { fields: ['title'] } });
    expect(data).toMatchObject({ title: 'Default' });
    expect(meta.personalization.warnings).toEqual([warn('title')]);
  });

  test('says nothing to whom the variant is not for', async () => {
    const { body } = await app.http
      .get(`/api/articles/${documentId}`)
      .query({ segments: 'mobile', populate: '*' });
    expect(body.meta.personalization.warnings).toEqual([]);
  });
});

describe('a variant that leaves a required field empty', () => {
  const refusal = (paths: unknown[][]) => ({
    name: 'ValidationError',
    details: {
      errors: paths.map((place) => ({ path: place, code: 'variant.required-field-empty' })),
    },
  });
  const data = () => ({
    ...complete(),
    cards: [
      { title: 'Card' },
      { title: 'Card', segmentVariants: [norway({ title: 'Kort' }), norway({ title: '' })] },
    ],
    segmentVariants: [norway({ title: 'Norsk' }), norway(EMPTY)],
  });
  const paths = [
    ...['title', 'text', 'integer', 'json', 'image', 'author', 'cta', 'cards'].map((name) => [
      'segmentVariants',
      1,
      name,
    ]),
    ['cards', 1, 'segmentVariants', 1, 'title'],
  ];
  const sort = (error: { name: string; details: { errors: { path: unknown[] }[] } }) => ({
    ...error,
    details: {
      errors: [...error.details.errors].sort((a, b) =>
        a.path.join('.').localeCompare(b.path.join('.')),
      ),
    },
  });
  const countArticles = () => app.strapi.db.query(ARTICLE as never).count();
  const getRefusal = (write: Promise<unknown>) =>
    write.then(
      () => null,
      (error: unknown) => sort(error as Parameters<typeof sort>[0]),
    );
  const all = sort(refusal(paths));

  test('is saved in a draft, and refused at each place when it is published', async () => {
    const { documentId } = await createDocument(app.strapi, ARTICLE, data());
    const publish = () =>
      app.strapi.documents(ARTICLE as never).publish({ documentId } as never) as Promise<unknown>;
    expect(await getRefusal(publish())).toMatchObject(all);
    const find = () =>
      app.strapi.db.query(ARTICLE as never).findMany({ where: { documentId } } as never) as Promise<
        unknown[]
      >;
    expect(await find()).toHaveLength(1);
    await updateDocument(app.strapi, ARTICLE, documentId, complete());
    expect(
      await getRefusal(updateDocument(app.strapi, ARTICLE, documentId, {}, PUBLISHED)),
    ).toMatchObject(sort(refusal(paths.slice(0, -1))));
    await updateDocument(app.strapi, ARTICLE, documentId, { segmentVariants: [] });
    await publish();
    expect(await find()).toHaveLength(2);
  });

  test('is refused where it is created published, and nothing is left of it', async () => {
    const before = await countArticles();
    const write = createDocument(app.strapi, ARTICLE, data(), PUBLISHED);
    expect(await getRefusal(write)).toMatchObject(all);
    expect(await countArticles()).toBe(before);
  });

  test('is refused by the content manager with a 400 that names the place', async () => {
    const admin = await app.asAdmin();
    const { body } = await admin
      .post(`/content-manager/collection-types/${ARTICLE}/actions/publish`)
      .send({ ...complete(), author: undefined, segmentVariants: [norway({ title: null })] })
      .expect(400);
    expect(body.error.details.errors).toMatchObject([
      {
        path: ['segmentVariants', 0, 'title'],
        code: 'variant.required-field-empty',
        values: { name: 'title' },
      },
    ]);
  });

  test('is refused at once where there are no drafts, if the save says it', async () => {
    const created = await createDocument(app.strapi, NOTE, {
      title: 'Note',
      segmentVariants: [norway({ title: 'Notat' })],
    });
    const { documentId } = created;
    const empty = { segmentVariants: [norway({ title: '' })] };
    expect(await getRefusal(updateDocument(app.strapi, NOTE, documentId, empty))).toMatchObject(
      refusal([['segmentVariants', 0, 'title']]),
    );
    const rows = app.strapi.db.query('personalization.note' as never);
    await rows.updateMany({ where: {}, data: { title: null } as never });
    await updateDocument(app.strapi, NOTE, documentId, { text: 'More' });
    const { body } = await app.http.get(`/api/notes/${documentId}`).query({ segments: 'norway' });
    expect(body.data).toMatchObject({ title: 'Note', text: 'More' });
  });

  test('is no fault where the variant leaves its block out, or does not override the field', async () => {
    const cards = [
      { title: 'A', segmentVariants: [{ ...norway({ title: null }), variantHidden: true }] },
      { title: 'B', segmentVariants: [{ ...norway({ text: 'T' }), title: null }] },
    ];
    const { documentId } = await createDocument(
      app.strapi,
      ARTICLE,
      { ...complete(), cards },
      PUBLISHED,
    );
    expect(documentId).toBeDefined();
  });
});
