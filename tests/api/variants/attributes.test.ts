import { createDocument, uploadImage, type Document } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { findStorageFaults } from './support/storage';

const blocks = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** Default and variant of each type of attribute whose value comes back as it was sent. */
const PLAIN_VALUES: Record<string, { own: unknown; varied: unknown }> = {
  title: { own: 'Default', varied: 'Norsk “æøå” 🏔' },
  text: { own: 'Text', varied: 'Other\ntext' },
  richtext: { own: '# Rich', varied: '# Other' },
  body: { own: blocks('Default'), varied: blocks('Other') },
  email: { own: 'a@example.com', varied: 'b@example.com' },
  json: { own: { a: [1] }, varied: { b: { c: null } } },
  integer: { own: 1, varied: 0 },
  biginteger: { own: '1', varied: '9007199254740991' },
  decimal: { own: 1.25, varied: -2.5 },
  float: { own: 1.5, varied: 0.125 },
  boolean: { own: true, varied: false },
  date: { own: '2026-01-01', varied: '2026-12-31' },
  // PostgreSQL leaves trailing zeros out.
  time: { own: '08:00:00.125', varied: '20:30:00.125' },
  datetime: { own: '2026-01-01T08:00:00.000Z', varied: '2026-12-31T20:00:00.000Z' },
  enumeration: { own: 'medium', varied: 'large' },
  color: { own: '#000000', varied: '#ffffff' },
  cta: { own: { label: 'Read', url: null }, varied: { label: 'Les', url: '/no' } },
};

const DEEP = [
  'populate[image]=true',
  'populate[gallery]=true',
  'populate[editor]=true',
  'populate[author]=true',
  'populate[notes]=true',
  'populate[contributors]=true',
  'populate[reviewer]=true',
  'populate[related]=true',
  'populate[cta]=true',
  'populate[cards][populate]=*',
  'populate[zone][on][shared.hero][populate]=*',
  'populate[zone][on][shared.plain][populate]=*',
].join('&');

type Answer = Record<string, unknown>;

describe('a variant holds every type of attribute', () => {
  let app: TestStrapi;
  let article: Document;
  const ids: Record<string, number> = {};
  const documents: Record<string, string> = {};

  const values = (which: 'own' | 'varied') =>
    Object.fromEntries(Object.entries(PLAIN_VALUES).map(([name, value]) => [name, value[which]]));

  const create = async (uid: string, name: string, data: object) => {
    const document = await createDocument(app.strapi, uid, data, { status: 'published' });
    documents[name] = document.documentId;
  };

  beforeAll(async () => {
    app = await startStrapi();
    await createSegments(app.strapi);
    for (const uid of ['api::article.article', 'api::author.author', 'api::note.note'] as const) {
      await app.grantPublic(uid, ['find', 'findOne']);
    }
    for (const name of ['a', 'b', 'c', 'd']) {
      ids[name] = await uploadImage(app.strapi, `${name}.png`);
    }
    for (const name of ['Ada', 'Bo', 'Cy']) {
      await create('api::author.author', name, { name });
    }
    for (const name of ['N1', 'N2']) {
      await create('api::note.note', name, { title: name });
    }
    for (const name of ['R1', 'R2']) {
      await create('api::article.article', name, { title: name });
    }
    article = await createDocument(
      app.strapi,
      'api::article.article',
      {
        ...values('own'),
        password: 'secret-default',
        image: ids.a,
        gallery: [ids.a, ids.b],
        editor: documents.Ada,
        author: documents.Ada,
        notes: [documents.N1],
        contributors: [documents.Ada],
        reviewer: documents.Ada,
        related: [documents.R1],
        cards: [{ title: 'Card', image: ids.a }],
        zone: [{ __component: 'shared.plain', title: 'Plain' }],
        segmentVariants: [
          {
            variantSegments: ['norway'],
            ...values('varied'),
            password: 'secret-varied',
            internal: 'for us',
            image: ids.c,
            gallery: [ids.d, ids.c],
            editor: documents.Bo,
            author: documents.Bo,
            notes: [documents.N2],
            contributors: [documents.Cy, documents.Bo],
            reviewer: documents.Bo,
            related: [documents.R2, documents.R1],
            cards: [{ title: 'Kort', image: ids.d }, { title: 'To' }],
            zone: [
              { __component: 'shared.hero', heading: 'Helt', image: ids.d, cta: { label: 'Gå' } },
              { __component: 'shared.plain', title: 'Enkel' },
            ],
          },
          {
            variantSegments: ['mobile'],
            variantOverrides: [...Object.keys(PLAIN_VALUES), 'image', 'gallery', 'author', 'zone'],
          },
        ],
      },
      { status: 'published' },
    );
  }, 120_000);
  afterAll(() => app.stop());

  const read = async (segment?: string): Promise<Answer> => {
    const query = segment === undefined ? DEEP : `${DEEP}&segments=${segment}`;
    const { body } = await app.http.get(`/api/articles/${article.documentId}?${query}`).expect(200);
    return body.data as Answer;
  };

  test.each(Object.keys(PLAIN_VALUES))('%s', async (name) => {
    const value = PLAIN_VALUES[name];
    const expected = (given: unknown) =>
      name === 'cta' ? expect.objectContaining(given as object) : given;
    expect((await read())[name]).toEqual(expected(value?.own));
    expect((await read('norway'))[name]).toEqual(expected(value?.varied));
  });

  test('one medium and several, in their order', async () => {
    const names = (answer: Answer) => [
      (answer.image as Answer | null)?.name,
      (answer.gallery as Answer[]).map(({ name }) => name),
    ];
    expect(names(await read())).toEqual(['a.png', ['a.png', 'b.png']]);
    expect(names(await read('norway'))).toEqual(['c.png', ['d.png', 'c.png']]);
  });

  test('relations of every kind, in their order', async () => {
    const own = await read();
    const varied = await read('norway');
    const one = ['editor', 'author', 'reviewer'];
    expect(one.map((name) => (own[name] as Answer).name)).toEqual(['Ada', 'Ada', 'Ada']);
    expect(one.map((name) => (varied[name] as Answer).name)).toEqual(['Bo', 'Bo', 'Bo']);
    const list = (answer: Answer, name: string) =>
      (answer[name] as Answer[]).map((each) => each.name ?? each.title);
    expect(list(own, 'notes')).toEqual(['N1']);
    expect(list(varied, 'notes')).toEqual(['N2']);
    expect(list(own, 'contributors')).toEqual(['Ada']);
    expect(list(varied, 'contributors')).toEqual(['Cy', 'Bo']);
    expect(list(own, 'related')).toEqual(['R1']);
    expect(list(varied, 'related')).toEqual(['R2', 'R1']);
  });

  test('does not take an owner’s relations from it', async () => {
    const { body } = await app.http.get(`/api/notes/${documents.N1}?populate[article]=true`);
    expect(body.data.article.documentId).toBe(article.documentId);
    const { body: other } = await app.http.get(`/api/notes/${documents.N2}?populate[article]=true`);
    expect(other.data.article).toBeNull();
  });

  test('repeatable components and dynamic zones with media in them', async () => {
    const own = await read();
    const varied = await read('norway');
    expect(own.cards).toMatchObject([{ title: 'Card', image: { name: 'a.png' } }]);
    expect(varied.cards).toMatchObject([
      { title: 'Kort', image: { name: 'd.png' } },
      { title: 'To', image: null },
    ]);
    expect(own.zone).toMatchObject([{ __component: 'shared.plain', title: 'Plain' }]);
    expect(varied.zone).toMatchObject([
      {
        __component: 'shared.hero',
        heading: 'Helt',
        image: { name: 'd.png' },
        cta: { label: 'Gå' },
      },
      { __component: 'shared.plain', title: 'Enkel' },
    ]);
  });

  test('a private field, which stays private, and a password, which is stored as a hash', async () => {
    expect(await read('norway')).not.toHaveProperty('internal');
    expect(await read('norway')).not.toHaveProperty('password');
    const rows: Answer[] = await app.strapi.db
      .query('personalization.article' as never)
      .findMany({ where: { internal: 'for us' } });
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.password).toMatch(/^\$2[aby]\$/);
    }
  });

  test('an override that is empty', async () => {
    const empty = await read('mobile');
    for (const name of Object.keys(PLAIN_VALUES)) {
      expect([name, empty[name]]).toEqual([name, null]);
    }
    expect(empty).toMatchObject({ image: null, author: null, gallery: [], zone: [] });
    expect(empty.cards).toMatchObject([{ title: 'Card' }]);
  });

  test('in rows that all belong to one place', async () => {
    expect(await findStorageFaults(app.strapi)).toEqual([]);
  });
});
