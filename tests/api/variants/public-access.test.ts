import path from 'node:path';
import type { Response } from 'supertest';
import { createDocument, type Document } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { readDocument } from './support/storage';

const ARTICLE = 'api::article.article';
const GRAPHQL_DIR = path.dirname(require.resolve('@strapi/plugin-graphql/package.json'));
const INJECTED = /segmentVariants|segmentDefaultHidden|variantKey|variantSegments|Norsk|Helt/;

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

describe('the public', () => {
  let app: TestStrapi;
  let article: Document;

  beforeAll(async () => {
    app = await startStrapi({
      config: { plugins: { graphql: { enabled: true, resolve: GRAPHQL_DIR } } },
    });
    await createSegments(app.strapi);
    await app.grantPublic(ARTICLE, ['find', 'findOne', 'create', 'update']);
    await app.grantPublic('api::setting.setting', ['find', 'update']);
    article = await createDocument(
      app.strapi,
      ARTICLE,
      {
        title: 'Default',
        segmentVariants: [norway({ title: 'Norsk' })],
        zone: [
          {
            __component: 'shared.hero',
            heading: 'Hero',
            segmentDefaultHidden: false,
            segmentVariants: [norway({ heading: 'Helt' })],
          },
          {
            __component: 'shared.section',
            hero: { heading: 'Deep', segmentVariants: [norway({ heading: 'Helt' })] },
          },
        ],
        sections: [{ title: 'S', hero: { segmentVariants: [norway({ heading: 'Helt' })] } }],
      },
      { status: 'published' },
    );
  }, 120_000);
  afterAll(() => app.stop());

  const graphql = (query: string, variables: object = {}): Promise<Response> =>
    app.http.post('/graphql').send({ query, variables });

  test.each([
    'populate=*',
    'populate[zone][populate]=*&populate[sections][populate]=*',
    'populate[0]=zone.segmentVariants&populate[1]=sections.hero',
    'populate[zone][on][shared.section][populate][hero][populate]=*',
    'populate[sections][populate][hero][populate]=*&segments=norway',
  ])('never reads variants: %s', async (query) => {
    const url = `/api/articles/${article.documentId}?${query}`;
    const { body } = await app.http.get(url).expect(200);
    expect(body.data.title).toBeDefined();
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/segmentVariants|segmentDefaultHidden|variantKey|variantSegments/);
    if (!query.includes('segments=')) {
      expect(text).not.toMatch(INJECTED);
    }
  });

  test.each([
    'populate[segmentVariants]=true',
    'populate=segmentVariants',
    'populate[sections][populate]=segmentVariants',
    'populate[sections][populate][hero][populate][segmentVariants]=true',
    'populate[zone][on][shared.hero][populate]=segmentVariants',
    'fields[0]=segmentVariants',
    'populate[sections][populate][hero][fields][0]=segmentDefaultHidden',
    'filters[segmentVariants][title][$eq]=Norsk',
    'filters[segmentVariants][id][$notNull]=true',
    'filters[sections][hero][segmentVariants][heading][$startsWith]=H',
    'filters[sections][hero][segmentDefaultHidden]=true',
    'sort=segmentVariants.title',
    'sort[0]=sections.hero.segmentVariants.heading:desc',
  ])('is told that there is no such thing: %s', async (query) => {
    const { body } = await app.http.get(`/api/articles?${query}`).expect(400);
    expect(body.error.name).toBe('ValidationError');
    expect(JSON.stringify(body)).not.toMatch(/Norsk|Helt/);
  });

  const CLAIMED = {
    title: 'Written',
    segmentVariants: [norway({ title: 'Claimed' })],
    zone: [
      {
        __component: 'shared.hero',
        heading: 'Hero',
        segmentDefaultHidden: true,
        segmentVariants: [norway({ heading: 'Claimed' })],
      },
      {
        __component: 'shared.section',
        hero: { heading: 'Deep', segmentVariants: [norway({ heading: 'Claimed' })] },
      },
    ],
    sections: [{ title: 'S', hero: { segmentVariants: [norway({ heading: 'Claimed' })] } }],
  };

  const expectUnclaimed = async (documentId: string, variants: number): Promise<void> => {
    const stored = JSON.stringify(await readDocument(app.strapi, ARTICLE, documentId));
    expect(stored).toContain('Written');
    expect(stored).toContain('Deep');
    expect(stored).not.toContain('Claimed');
    expect(stored).not.toContain('"segmentDefaultHidden":true');
    expect(stored.match(/"variantKey"/g)?.length ?? 0).toBe(variants);
  };

  test('cannot create variants', async () => {
    const { body } = await app.http.post('/api/articles').send({ data: CLAIMED }).expect(201);
    await expectUnclaimed(body.data.documentId, 0);
  });

  test('cannot add to those of an entry, nor take its own away', async () => {
    const { documentId } = await createDocument(app.strapi, ARTICLE, {
      segmentVariants: [norway({ title: 'Ours' })],
    });
    await app.http.put(`/api/articles/${documentId}`).send({ data: CLAIMED }).expect(200);
    const drafts = await readDocument(app.strapi, ARTICLE, documentId);
    const draft = drafts.find(({ publishedAt }) => publishedAt === null);
    expect(draft?.segmentVariants).toMatchObject([{ title: 'Ours' }]);
    await expectUnclaimed(documentId, 2);
    await app.http
      .put(`/api/articles/${documentId}`)
      .send({ data: { segmentVariants: [] } })
      .expect(200);
    expect((await readDocument(app.strapi, ARTICLE, documentId))[0]?.segmentVariants).toHaveLength(
      1,
    );
  });

  test('changes an entry by the ids of its components and leaves their variants', async () => {
    const data = {
      sections: [{ title: 'S', segmentVariants: [norway({ title: 'Ours' })], hero: {} }],
    };
    const { documentId } = await createDocument(app.strapi, ARTICLE, data);
    const [draft] = await readDocument(app.strapi, ARTICLE, documentId);
    const [section] = draft?.sections as [{ id: number; hero: { id: number } }];
    await app.http
      .put(`/api/articles/${documentId}?status=draft`)
      .send({ data: { sections: [{ id: section.id, title: 'New', segmentVariants: [] }] } })
      .expect(200);
    const [changed] = await readDocument(app.strapi, ARTICLE, documentId);
    expect(changed?.sections).toMatchObject([
      { id: section.id, title: 'New', segmentVariants: [{ title: 'Ours' }] },
    ]);
  });

  test('cannot write variants of a single type', async () => {
    const data = { siteName: 'Shop', segmentVariants: [norway({ siteName: 'Claimed' })] };
    const { body } = await app.http.put('/api/setting').send({ data }).expect(200);
    const rows = await readDocument(app.strapi, 'api::setting.setting', body.data.documentId);
    for (const row of rows) {
      expect(row.segmentVariants).toEqual([]);
    }
  });

  test('finds no trace of variants or segments in GraphQL’s types and inputs', async () => {
    const { body } = await graphql(
      '{ __schema { types { name fields { name } inputFields { name } enumValues { name } } queryType { fields { name } } } }',
    );
    const names = JSON.stringify(body.data);
    expect(names).toContain('ArticleInput');
    expect(names).toContain('ComponentSharedHero');
    expect(names).not.toMatch(/[sS]egmentVariant|[sS]egmentDefaultHidden|variantKey/);
    expect(names.match(/\w*(Personalization|Segment)\w*/gi)).toBeNull();
  });

  test('cannot write variants by GraphQL, whose zones take any JSON', async () => {
    const mutation =
      'mutation ($data: ArticleInput!) { createArticle(data: $data) { documentId title zone { __typename } } }';
    const { body: refused } = await graphql(mutation, { data: CLAIMED });
    expect(refused.errors[0].message).toContain('segmentVariants');
    const { title } = CLAIMED;
    const types = ['ComponentSharedHero', 'ComponentSharedSection'];
    const zone = CLAIMED.zone.map((block, index) => ({ ...block, __typename: types[index] }));
    const { body } = await graphql(mutation, { data: { title, zone } });
    expect(body.errors).toBeUndefined();
    await expectUnclaimed(body.data.createArticle.documentId, 0);
  });

  test('reads by GraphQL what it read before', async () => {
    const { body } = await graphql(
      'query ($id: ID!) { article(documentId: $id) { title zone { ... on ComponentSharedHero { heading } } } }',
      { id: article.documentId },
    );
    expect(body.data.article).toMatchObject({ title: 'Default', zone: [{ heading: 'Hero' }, {}] });
  });
});
