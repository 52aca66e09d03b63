import path from 'node:path';
import { createDocument, updateDocument, uploadImage } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const SECRET = 'api::secret.secret';
const SETTING = 'api::setting.setting';
const GRAPHQL_DIR = path.dirname(require.resolve('@strapi/plugin-graphql/package.json'));

const CONTENT = `
  title text fixed
  image { name }
  gallery { name }
  author { name bio }
  related { title author { name bio } }
  related_connection { nodes { title } }
  cta { label }
  cards { title image { name } }
  zone {
    ... on ComponentSharedHero { heading layout author { name bio } cta { label } }
    ... on ComponentSharedSection { title fixed hero { heading cta { label } } cards { title } highlights { title } }
    ... on ComponentSharedCard { title }
  }
  sections { title hero { heading } }
`;
const ONE = `query ($id: ID!) { article(documentId: $id) { documentId ${CONTENT} } }`;

const norway = (values: object) => ({ variantSegments: ['norway'], ...values });

let app: TestStrapi;
let articleId: string;
let otherId: string;
let plainId: string;
let adaId: string;

beforeAll(async () => {
  app = await startStrapi({
    config: { plugins: { graphql: { enabled: true, resolve: GRAPHQL_DIR } } },
  });
  const { strapi } = app;
  await createSegments(strapi);
  for (const uid of [ARTICLE, AUTHOR] as const) {
    await app.grantPublic(uid, ['find', 'findOne', 'create', 'update']);
  }
  await app.grantPublic(SETTING, ['find']);
  const [plain, fjord] = [
    await uploadImage(strapi, 'plain.png'),
    await uploadImage(strapi, 'fjord.png'),
  ];
  const ada = await createDocument(strapi, AUTHOR, {
    name: 'Ada',
    bio: 'Writes',
    segmentVariants: [norway({ name: 'Åda', bio: 'Skriver', variantOverrides: ['name', 'bio'] })],
  });
  // Strapi's services refuse it, but what was stored before may be like that.
  await strapi.db
    .query('personalization.author' as never)
    .updateMany({ where: { name: 'Åda' }, data: { name: null } } as never);
  adaId = ada.documentId;
  const bob = await createDocument(strapi, AUTHOR, { name: 'Bob', bio: 'Draws' });
  const secret = await createDocument(strapi, SECRET, { title: 'Hush' });
  const publish = { status: 'published' } as const;
  const other = await createDocument(
    strapi,
    ARTICLE,
    { title: 'Other', author: adaId, segmentVariants: [norway({ title: 'Annen' })] },
    publish,
  );
  otherId = other.documentId;
  const plainArticle = await createDocument(strapi, ARTICLE, { title: 'Plain' }, publish);
  plainId = plainArticle.documentId;
  const article = await createDocument(
    strapi,
    ARTICLE,
    {
      title: 'Default',
      text: 'Default text',
      fixed: 'Same for everyone',
      image: plain,
      gallery: [plain],
      author: adaId,
      related: [otherId],
      cta: { label: 'Read' },
      cards: [{ title: 'One', segmentVariants: [norway({ title: 'En', image: fjord })] }],
      zone: [
        {
          __component: 'shared.hero',
          heading: 'Welcome',
          author: adaId,
          cta: { label: 'Go' },
          segmentVariants: [
            norway({ heading: 'Velkommen', author: bob.documentId, cta: { label: 'Gå' } }),
            { variantSegments: ['mobile'], variantHidden: true },
          ],
        },
        {
          __component: 'shared.section',
          title: 'Section',
          hero: { heading: 'Deep', segmentVariants: [norway({ heading: 'Dyp' })] },
          cards: [{ title: 'Card', segmentVariants: [norway({ title: 'Kort' })] }],
          highlights: [{ title: 'High' }],
          segmentVariants: [norway({ highlights: [{ title: 'Høy' }, { title: 'Høyere' }] })],
        },
        {
          __component: 'shared.card',
          title: 'For mobiles',
          segmentDefaultHidden: true,
          segmentVariants: [{ variantSegments: ['mobile'], title: 'På mobil' }],
        },
      ],
      sections: [
        {
          title: 'Listed',
          hero: { heading: 'In list', segmentVariants: [norway({ heading: 'I liste' })] },
        },
      ],
      segmentVariants: [
        {
          variantSegments: ['returning'],
          secret: secret.documentId,
          image: null,
          gallery: [],
          cards: [{ title: 'Again', segmentVariants: [norway({ title: 'Never' })] }],
          author: bob.documentId,
          related: [plainId],
          cta: { label: 'Read on' },
          variantOverrides: ['secret', 'image', 'gallery', 'cards', 'author', 'related', 'cta'],
        },
        norway({ title: 'Norsk', image: fjord, gallery: [fjord, plain] }),
      ],
    },
    publish,
  );
  articleId = article.documentId;
  await createDocument(
    strapi,
    SETTING,
    {
      siteName: 'Shop',
      navigation: [{ label: 'Home' }],
      hero: { heading: 'Hi', segmentVariants: [norway({ heading: 'Hei' })] },
      segmentVariants: [norway({ siteName: 'Butikk', navigation: [{ label: 'Hjem' }] })],
    },
    publish,
  );
}, 120_000);
afterAll(() => app.stop());

const ask = (query: string, headers: Record<string, string> = {}, url = '/graphql') =>
  app.http
    .post(url)
    .set(headers)
    .send({ query, variables: { id: articleId } });

const asNorwegian = { 'Visitor-Context': '{"attributes":{"geo.country":"NO"}}' };
const DEFAULT = {
  title: 'Default',
  text: 'Default text',
  fixed: 'Same for everyone',
  image: { name: 'plain.png' },
  gallery: [{ name: 'plain.png' }],
  author: { name: 'Ada', bio: 'Writes' },
  related: [{ title: 'Other', author: { name: 'Ada', bio: 'Writes' } }],
  related_connection: { nodes: [{ title: 'Other' }] },
  cta: { label: 'Read' },
  cards: [{ title: 'One', image: null }],
  sections: [{ title: 'Listed', hero: { heading: 'In list' } }],
};
const SECTION = {
  title: 'Section',
  fixed: null,
  hero: { heading: 'Deep', cta: null },
  cards: [{ title: 'Card' }],
  highlights: [{ title: 'High' }],
};
const HERO = {
  heading: 'Welcome',
  layout: 'left',
  author: { name: 'Ada', bio: 'Writes' },
  cta: { label: 'Go' },
};

describe('one entry by GraphQL', () => {
  test('is default content for whoever asks for nothing, and says nothing of personalization', async () => {
    const { body } = await ask(ONE).expect(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.article).toMatchObject({
      ...DEFAULT,
      zone: [HERO, SECTION, { title: 'For mobiles' }],
    });
    expect(body.extensions?.personalization).toBeUndefined();
  });

  test('is resolved at every depth: fields, files, relations, blocks and what is in them', async () => {
    const { body, headers } = await ask(ONE, asNorwegian).expect(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.article).toMatchObject({
      title: 'Norsk',
      text: 'Default text',
      image: { name: 'fjord.png' },
      gallery: [{ name: 'fjord.png' }, { name: 'plain.png' }],
      author: { name: 'Ada', bio: 'Skriver' },
      related: [{ title: 'Annen', author: { name: 'Ada', bio: 'Skriver' } }],
      related_connection: { nodes: [{ title: 'Annen' }] },
      cards: [{ title: 'En', image: { name: 'fjord.png' } }],
      zone: [
        {
          heading: 'Velkommen',
          layout: 'left',
          author: { name: 'Bob', bio: 'Draws' },
          cta: { label: 'Gå' },
        },
        {
          title: 'Section',
          hero: { heading: 'Dyp' },
          cards: [{ title: 'Kort' }],
          highlights: [{ title: 'Høy' }, { title: 'Høyere' }],
        },
      ],
      sections: [{ title: 'Listed', hero: { heading: 'I liste' } }],
    });
    expect(body.data.article.zone).toHaveLength(2);
    expect(headers['cache-control']).toBe('private, no-store');
  });

  test.each([
    ['the visitor context', asNorwegian, '/graphql'],
    ['a header that names segments', { Segments: 'norway' }, '/graphql'],
    ['a parameter of the address', {}, '/graphql?segments=norway'],
    ['base64url of the context', toBase64(asNorwegian), '/graphql'],
  ])('is asked for by %s', async (_name, headers, url) => {
    const { body } = await ask(ONE, headers as Record<string, string>, url).expect(200);
    expect(body.data.article.title).toBe('Norsk');
    expect(body.extensions.personalization.segments).toEqual(['norway']);
  });

  test('says what was decided where, in the words of the answer', async () => {
    const query = `query ($id: ID!) { it: article(documentId: $id) { title blocks: zone { ... on ComponentSharedHero { heading } } more: related_connection { nodes { title author { bio } } } } }`;
    const { body } = await ask(query, asNorwegian).expect(200);
    const { decisions, key, warnings } = body.extensions.personalization;
    const reason = 'Because of norway.';
    expect(decisions).toEqual(
      expect.arrayContaining(
        ['it', 'it.blocks[0]', 'it.blocks[1]', 'it.more.nodes[0]', 'it.more.nodes[0].author'].map(
          (place) => expect.objectContaining({ path: place, segment: 'norway', reason }),
        ),
      ),
    );
    expect(decisions).toHaveLength(5);
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    expect(warnings).toEqual([
      'A variant has no value at "it.more.nodes[0].author.name", where one is required; the default stays.',
    ]);
  });

  test('leaves out what is hidden, and shows what only some get', async () => {
    const { body } = await ask(ONE, { Segments: 'mobile' }).expect(200);
    expect(body.data.article.zone).toEqual([SECTION, { title: 'På mobil' }]);
    const paths = body.extensions.personalization.decisions.map(
      ({ path: place, hidden }: { path: string; hidden?: true }) => [place, hidden === true],
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        ['article.zone', true],
        ['article.zone[1]', false],
      ]),
    );
  });

  test('takes what a variant empties, whole lists included, and counts no variants inside of a variant', async () => {
    const { body } = await ask(ONE, { Segments: 'returning,norway' }).expect(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.article).toMatchObject({
      title: 'Default',
      image: null,
      gallery: [],
      author: { name: 'Bob' },
      related: [{ title: 'Plain' }],
      related_connection: { nodes: [{ title: 'Plain' }] },
      cta: { label: 'Read on' },
      cards: [{ title: 'Again' }],
    });
  });

  test('keeps a value where the schema demands one, rather than losing the whole entry', async () => {
    const query = 'query ($id: ID!) { article(documentId: $id) { author { name bio } } }';
    const { body } = await ask(query, asNorwegian).expect(200);
    expect(body.data.article.author).toEqual({ name: 'Ada', bio: 'Skriver' });
  });

  test('gives no relation that the caller may not read, in a variant either', async () => {
    const query = 'query ($id: ID!) { article(documentId: $id) { title secret { title } } }';
    const { body } = await ask(query, { Segments: 'returning' });
    expect(JSON.stringify(body)).not.toContain('Hush');
    expect(body.errors[0].message).toMatch(/Forbidden/);
  });

  test('is default content for crawlers and for those who opted out', async () => {
    for (const headers of [
      { Personalization: 'off' },
      { 'User-Agent': 'Googlebot/2.1' },
    ] as object[]) {
      const { body } = await ask(ONE, { ...asNorwegian, ...headers }).expect(200);
      expect(body.data.article).toMatchObject(DEFAULT);
      expect(body.extensions.personalization.decisions).toEqual([]);
    }
  });
});

describe('many entries by GraphQL', () => {
  test('are resolved in lists, connections and single types', async () => {
    const query = `{
      articles(sort: "title:asc") { title author { bio } }
      articles_connection(sort: "title:asc") { nodes { title cards { title } } pageInfo { total } }
      setting { siteName navigation { label } hero { heading } }
    }`;
    const { body } = await ask(query, asNorwegian).expect(200);
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      articles: [
        { title: 'Norsk', author: { bio: 'Skriver' } },
        { title: 'Annen', author: { bio: 'Skriver' } },
        { title: 'Plain', author: null },
      ],
      articles_connection: {
        nodes: [
          { title: 'Norsk', cards: [{ title: 'En' }] },
          { title: 'Annen', cards: [] },
          { title: 'Plain', cards: [] },
        ],
        pageInfo: { total: 3 },
      },
      setting: {
        siteName: 'Butikk',
        navigation: [{ label: 'Hjem' }],
        hero: { heading: 'Hei' },
      },
    });
    const paths = body.extensions.personalization.decisions.map(
      ({ path: place }: { path: string }) => place,
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        'articles[0]',
        'articles[1].author',
        'articles_connection.nodes[0].cards[0]',
        'setting',
        'setting.hero',
      ]),
    );
  });

  test('see a change at once', async () => {
    await updateDocument(
      app.strapi,
      ARTICLE,
      otherId,
      { segmentVariants: [norway({ title: 'Endret' })] },
      { status: 'published' },
    );
    const { body } = await ask('{ articles { title } }', asNorwegian).expect(200);
    expect(JSON.stringify(body.data)).toContain('Endret');
    await updateDocument(
      app.strapi,
      ARTICLE,
      otherId,
      { segmentVariants: [norway({ title: 'Annen' })] },
      { status: 'published' },
    );
  });
});

test('a mutation answers what is stored, whoever asks', async () => {
  const { body } = await ask(
    'mutation ($id: ID!) { updateArticle(documentId: $id, data: { fixed: "Same for everyone" }) { title cards { title } author { bio } } }',
    asNorwegian,
  ).expect(200);
  expect(body.data.updateArticle).toEqual({
    title: 'Default',
    cards: [{ title: 'One' }],
    author: { bio: 'Writes' },
  });
});

test('a context that cannot be read gives default content with a warning, and a malformed query is refused by GraphQL', async () => {
  const { body: read } = await ask(ONE, { 'Visitor-Context': '{oops' }).expect(200);
  expect(JSON.stringify(read.data)).toContain('Default');
  expect(read.extensions.personalization).toMatchObject({ segments: [], decisions: [] });
  expect(read.extensions.personalization.warnings.join()).toMatch(/JSON/);
  const { body } = await ask('{ articles { nothing } }', asNorwegian).expect(400);
  expect(body.errors[0].message).toContain('nothing');
});

test('who asks for nothing costs no more statements than without the plugin', async () => {
  const unasked = await app.listSql(() => ask(ONE).expect(200));
  expect(unasked.filter((sql) => /personalization/.test(sql))).toEqual([]);
});

test('a visitor in no segment costs no look at variants below the entry', async () => {
  const query = 'query ($id: ID!) { article(documentId: $id) { cards { title } author { bio } } }';
  await ask(query, { Segments: 'nobody' }).expect(200);
  const asked = await app.listSql(() => ask(query, { Segments: 'nobody' }).expect(200));
  expect(asked.filter((sql) => /personalization/.test(sql))).toEqual([]);
});

test('a second request looks up no variants, and sees a block’s change all the same', async () => {
  const query = 'query ($id: ID!) { article(documentId: $id) { cards { title } author { bio } } }';
  await ask(query, asNorwegian).expect(200);
  const again = await app.listSql(() => ask(query, asNorwegian).expect(200));
  expect(again.filter((sql) => /personalization/.test(sql))).toEqual([]);

  const variants = app.strapi.db.query('personalization.author' as never);
  const row = (await variants.findOne({ where: { bio: 'Skriver' } })) as { id: number };
  const write = (bio: string) => variants.update({ where: { id: row.id }, data: { bio } });
  await write('Skrev');
  const { body } = await ask(query, asNorwegian).expect(200);
  expect(body.data.article.author.bio).toBe('Skrev');
  await write('Skriver');
});

test('a fault in the variants gives default content and a warning', async () => {
  app.log.length = 0;
  const { strapi } = app;
  // So that what is kept of the cards is outdated.
  await strapi.db.query('shared.card' as never).updateMany({ where: {}, data: { icon: 'star' } });
  const find = strapi.db.entityManager.findMany.bind(strapi.db.entityManager);
  strapi.db.entityManager.findMany = (async (uid: string, params: { populate?: object }) => {
    const isOfBlocks = uid === 'shared.card' || uid === 'shared.hero';
    if (isOfBlocks && params.populate !== undefined) {
      throw new Error('gone');
    }
    return find(uid, params);
  }) as unknown as typeof find;
  try {
    const { body } = await ask(ONE, asNorwegian).expect(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.article).toMatchObject({
      title: 'Norsk',
      cards: [{ title: 'One' }],
      zone: [{ heading: 'Welcome' }, { title: 'Section' }],
    });
    expect(body.data.article.zone).toHaveLength(2);
    expect(body.extensions.personalization.warnings.join()).toMatch(/shared|article/);
  } finally {
    strapi.db.entityManager.findMany = find;
  }
  expect(app.log.filter((line) => line.includes('could not be applied')).length).toBeGreaterThan(0);
});

function toBase64(headers: Record<string, string>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Buffer.from(value).toString('base64url'),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
