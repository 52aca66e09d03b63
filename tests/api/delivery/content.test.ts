import { createDocument, updateDocument, uploadImage } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const NOTE = 'api::note.note';
const SETTING = 'api::setting.setting';
const AUTHOR = 'api::author.author';
const SECRET = 'api::secret.secret';

const NORWEGIAN = { attributes: { 'geo.country': 'NO' } };
const MOBILE = { attributes: { 'device.type': 'mobile' } };

let app: TestStrapi;
let articleId: string;
let authors: Record<'ada' | 'bob', string>;
let images: Record<'plain' | 'fjord', number>;

beforeAll(async () => {
  app = await startStrapi();
  const { strapi } = app;
  await createSegments(strapi);
  for (const uid of [ARTICLE, NOTE, AUTHOR] as const) {
    await app.grantPublic(uid, ['find', 'findOne']);
  }
  await app.grantPublic(SETTING, ['find']);
  images = {
    plain: await uploadImage(strapi, 'plain.png'),
    fjord: await uploadImage(strapi, 'fjord.png'),
  };
  authors = {
    ada: (
      await createDocument(strapi, AUTHOR, {
        name: 'Ada',
        bio: 'Writes',
        avatar: images.plain,
        segmentVariants: [{ variantSegments: ['norway'], bio: 'Skriver' }],
      })
    ).documentId,
    bob: (await createDocument(strapi, AUTHOR, { name: 'Bob', avatar: images.fjord })).documentId,
  };
  const secret = await createDocument(strapi, SECRET, { title: 'Hush' });
  const article = await createDocument(
    strapi,
    ARTICLE,
    {
      title: 'Default',
      slug: 'default',
      text: 'Default text',
      fixed: 'Same for everyone',
      image: images.plain,
      author: authors.ada,
      cards: [{ title: 'One' }, { title: 'Two' }],
      zone: [
        {
          __component: 'shared.hero',
          heading: 'Welcome',
          author: authors.ada,
          cta: { label: 'Read', url: '/read' },
          segmentVariants: [
            {
              variantSegments: ['norway'],
              heading: 'Velkommen',
              author: authors.bob,
              secret: secret.documentId,
              cta: { label: 'Les', url: '/les' },
            },
            { variantSegments: ['mobile'], variantHidden: true },
          ],
        },
        {
          __component: 'shared.section',
          title: 'Section',
          hero: {
            heading: 'Deep',
            segmentVariants: [{ variantSegments: ['norway'], heading: 'Dyp' }],
          },
          cards: [
            { title: 'Card', segmentVariants: [{ variantSegments: ['norway'], title: 'Kort' }] },
          ],
        },
        {
          __component: 'shared.card',
          title: 'Only in Norway',
          segmentDefaultHidden: true,
          segmentVariants: [{ variantSegments: ['norway'], text: 'Hei' }],
        },
        { __component: 'shared.plain', title: 'Plain' },
      ],
      segmentVariants: [
        {
          variantSegments: ['norway'],
          title: 'Norsk',
          image: images.fjord,
          author: authors.bob,
          cards: [{ title: 'En' }],
        },
        { variantSegments: ['mobile', 'norway'], title: 'Mobile', text: 'Short' },
      ],
    },
    { status: 'published' },
  );
  articleId = article.documentId;
  for (const number of [1, 2, 3]) {
    await createDocument(strapi, NOTE, {
      title: `Note ${number}`,
      fixed: number === 2 ? 'odd one out' : 'even',
      author: authors.ada,
      segmentVariants:
        number === 1 ? [] : [{ variantSegments: ['norway'], title: `Notat ${number}` }],
    });
  }
}, 120_000);
afterAll(() => app.stop());

/** Default content given for want of anything better must not pass for an answer. */
afterEach(() => {
  const faults = app.log.filter((line) => /^error: \[personalization\]/.test(line));
  app.log.length = 0;
  expect(faults).toEqual([]);
});

/** The two routes that give the same content. */
const ROUTES = ['/api/personalization/content/articles', '/api/articles'];
const DEEP =
  'populate[image]=true&populate[author][populate]=avatar&populate[cards]=true' +
  '&populate[zone][on][shared.hero][populate][author]=true' +
  '&populate[zone][on][shared.hero][populate][cta]=true' +
  '&populate[zone][on][shared.section][populate][hero]=true' +
  '&populate[zone][on][shared.section][populate][cards]=true' +
  '&populate[zone][on][shared.card]=true&populate[zone][on][shared.plain]=true';

describe.each(ROUTES)('one document from %s', (route) => {
  const get = (query: string) => app.http.get(`${route}/${articleId}?${query}`);

  test('is what a segment in the URL gets, at every depth', async () => {
    const { body } = await get(`segments=norway&${DEEP}`).expect(200);
    expect(body.data).toMatchObject({
      documentId: articleId,
      title: 'Norsk',
      text: 'Default text',
      fixed: 'Same for everyone',
      image: { name: 'fjord.png' },
      author: { name: 'Bob', avatar: { name: 'fjord.png' } },
      cards: [{ title: 'En' }],
    });
    expect(body.data.zone).toMatchObject([
      { heading: 'Velkommen', author: { name: 'Bob' }, cta: { label: 'Les' } },
      { title: 'Section', hero: { heading: 'Dyp' }, cards: [{ title: 'Kort' }] },
      { title: 'Only in Norway', text: 'Hei' },
      { title: 'Plain' },
    ]);
  });

  test('is what a visitor context in the header gets', async () => {
    const { body } = await get(DEEP).set('Visitor-Context', JSON.stringify(MOBILE)).expect(200);
    expect(body.data).toMatchObject({ title: 'Mobile', text: 'Short', author: { name: 'Ada' } });
    expect(body.data.zone.map((block: { __component: string }) => block.__component)).toEqual([
      'shared.section',
      'shared.plain',
    ]);
  });

  test('takes the context as base64url too', async () => {
    const context = Buffer.from(JSON.stringify(NORWEGIAN)).toString('base64url');
    const { body } = await get('fields=title').set('Visitor-Context', context).expect(200);
    expect(body.data.title).toBe('Norsk');
  });

  test('is the default content for a visitor in no segment', async () => {
    const { body } = await get(DEEP).set('Visitor-Context', '{"attributes":{}}').expect(200);
    expect(body.data).toMatchObject({ title: 'Default', author: { name: 'Ada', bio: 'Writes' } });
    expect(body.data.zone).toMatchObject([
      { heading: 'Welcome' },
      { title: 'Section', hero: { heading: 'Deep' } },
      { title: 'Plain' },
    ]);
    expect(body.meta.personalization).toEqual({
      key: 'default',
      segments: [],
      decisions: [],
      warnings: [],
    });
  });

  test('gives the first variant in order where several match', async () => {
    const { body } = await get('segments=mobile,norway').expect(200);
    expect(body.data.title).toBe('Norsk');
    expect(body.meta.personalization.segments).toEqual(['mobile', 'norway']);
  });

  test('tells what was decided, where and why', async () => {
    const { body } = await get(`segments=norway&${DEEP}`).expect(200);
    const { key, decisions } = body.meta.personalization;
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    expect(decisions.map(({ path }: { path: string }) => path)).toEqual([
      '',
      'zone[0]',
      'zone[1].hero',
      'zone[1].cards[0]',
      'zone[2]',
    ]);
    expect(decisions[0]).toEqual({
      path: '',
      variant: expect.stringMatching(/^[\w-]{12}$/),
      segment: 'norway',
      reason: 'Because of norway.',
    });
  });

  test('tells of a block that was left out, and of what', async () => {
    const { body } = await get(`segments=mobile&${DEEP}`).expect(200);
    expect(body.meta.personalization.decisions).toContainEqual(
      expect.objectContaining({ path: 'zone', segment: 'mobile', hidden: true }),
    );
  });

  test('resolves the variants of a populated relation', async () => {
    const { body } = await get('segments=norway&populate[zone][populate]=*').expect(200);
    expect(body.data.zone[0].author).toMatchObject({ name: 'Bob' });
    const own = await get('segments=mobile&populate=author').expect(200);
    expect(own.body.data.author.bio).toBe('Writes');
    const both = await app.http
      .get(`/api/notes?segments=norway&populate=author&sort=title`)
      .expect(200);
    expect(both.body.data[0].author.bio).toBe('Skriver');
  });

  test('adds no field that the query left out', async () => {
    const { body } = await get('segments=norway&fields=slug').expect(200);
    expect(Object.keys(body.data).sort()).toEqual(['documentId', 'id', 'slug']);
    const unpopulated = await get('segments=norway').expect(200);
    expect(unpopulated.body.data).not.toHaveProperty('image');
    expect(unpopulated.body.data).not.toHaveProperty('zone');
  });

  test('narrows the fields of blocks and relations in variants as in default content', async () => {
    const { body } = await get(
      'segments=norway&fields=title&populate[zone][on][shared.hero][fields]=heading&populate[author][fields]=name',
    ).expect(200);
    expect(body.data.zone).toEqual([
      { __component: 'shared.hero', id: expect.anything(), heading: 'Velkommen' },
    ]);
    expect(body.data.author).toEqual({
      id: expect.anything(),
      documentId: authors.bob,
      name: 'Bob',
    });
  });

  test.each(['populate=*', 'populate[0]=zone&populate[1]=author.avatar', 'populate=image,author'])(
    'understands %s',
    async (populate) => {
      const { body } = await get(`segments=norway&${populate}`).expect(200);
      expect(body.data.author).toMatchObject({ name: 'Bob' });
      expect(JSON.stringify(body)).not.toMatch(/segmentVariants|segmentDefaultHidden|variantKey/);
    },
  );

  test('leaves out a relation that the caller may not read, in variants too', async () => {
    const { body } = await get(
      'segments=norway&populate[zone][on][shared.hero][populate]=*',
    ).expect(200);
    expect(body.data.zone[0]).toMatchObject({ heading: 'Velkommen', author: { name: 'Bob' } });
    expect(body.data.zone[0]).not.toHaveProperty('secret');
    expect(JSON.stringify(body)).not.toContain('Hush');
  });

  test('never shows a private field of a variant', async () => {
    await updateDocument(app.strapi, ARTICLE, articleId, { internal: 'x' });
    const { body } = await get('segments=norway').expect(200);
    expect(body.data).not.toHaveProperty('internal');
  });

  test('answers 404 for a document that is not there', async () => {
    await app.http.get(`${route}/nothinghere?segments=norway`).expect(404);
  });

  test('answers 400 for a populate of variants', async () => {
    await get('segments=norway&populate=segmentVariants').expect(400);
  });
});

describe.each(['/api/personalization/content/notes', '/api/notes'])('a list from %s', (route) => {
  test('is personalized entry by entry, with filters, sort and pagination', async () => {
    const { body } = await app.http
      .get(`${route}?segments=norway&sort=title:desc&pagination[pageSize]=2`)
      .expect(200);
    expect(body.data.map(({ title }: { title: string }) => title)).toEqual(['Notat 3', 'Notat 2']);
    expect(body.meta.pagination).toMatchObject({ total: 3, pageCount: 2 });
    expect(body.meta.personalization.decisions.map(({ path }: { path: string }) => path)).toEqual([
      '[0]',
      '[0].author',
      '[1]',
      '[1].author',
    ]);
    const filtered = await app.http
      .get(`${route}?segments=norway&filters[fixed][$eq]=odd one out`)
      .expect(200);
    expect(filtered.body.data).toMatchObject([{ title: 'Notat 2' }]);
  });

  test('keeps the project’s own controller and route middleware', async () => {
    const { body, headers } = await app.http.get(`${route}?segments=norway`).expect(200);
    expect(body.meta.ownController).toBe(true);
    expect(headers['x-own-middleware']).toBe('on');
    expect(body.data[0].author).toMatchObject({ name: 'Ada', bio: 'Skriver' });
  });
});

describe('a single type', () => {
  beforeAll(async () => {
    await createDocument(
      app.strapi,
      SETTING,
      {
        siteName: 'Shop',
        navigation: [{ label: 'Home' }, { label: 'Sale' }],
        segmentVariants: [{ variantSegments: ['returning'], navigation: [{ label: 'Sale' }] }],
      },
      { status: 'published' },
    );
  });

  test.each(['/api/personalization/content/setting', '/api/setting'])(
    'is delivered by %s',
    async (route) => {
      const { body } = await app.http
        .get(`${route}?populate=navigation`)
        .set(
          'Visitor-Context',
          JSON.stringify({ attributes: { 'visit.isReturning': true }, consent: ['preferences'] }),
        )
        .expect(200);
      expect(body.data).toMatchObject({ siteName: 'Shop', navigation: [{ label: 'Sale' }] });
      expect(body.data.navigation).toHaveLength(1);
    },
  );

  test('takes no document id', async () => {
    await app.http.get('/api/personalization/content/setting/abc?segments=norway').expect(404);
  });
});

describe('locales and drafts', () => {
  let documentId: string;
  beforeAll(async () => {
    await app.strapi
      .plugin('i18n')
      .service('locales')
      .create({ code: 'nb', name: 'Norwegian Bokmål' });
    const created = await createDocument(
      app.strapi,
      ARTICLE,
      { title: 'English', segmentVariants: [{ variantSegments: ['mobile'], title: 'Short' }] },
      { status: 'published' },
    );
    documentId = created.documentId;
    await updateDocument(
      app.strapi,
      ARTICLE,
      documentId,
      { title: 'Bokmål', segmentVariants: [{ variantSegments: ['mobile'], title: 'Kort' }] },
      { locale: 'nb', status: 'published' },
    );
    await updateDocument(app.strapi, ARTICLE, documentId, { title: 'English draft' });
  });

  test('each locale has its own variants', async () => {
    const ask = (locale: string) =>
      app.http
        .get(`/api/personalization/content/articles/${documentId}?segments=mobile&locale=${locale}`)
        .expect(200);
    expect((await ask('nb')).body.data.title).toBe('Kort');
    expect((await ask('en')).body.data.title).toBe('Short');
  });

  test('drafts are given as Strapi gives them', async () => {
    const { body } = await app.http
      .get(`/api/personalization/content/articles/${documentId}?segments=norway&status=draft`)
      .expect(200);
    expect(body.data.title).toBe('English draft');
    const published = await app.http
      .get(`/api/personalization/content/articles/${documentId}?segments=norway`)
      .expect(200);
    expect(published.body.data.title).toBe('English');
  });
});

describe('a POST', () => {
  const post = (body: object | string) =>
    app.http.post(`/api/personalization/content/articles/${articleId}`).send(body);

  test('takes the context and the query in its body', async () => {
    const { body, headers } = await post({
      visitor: NORWEGIAN,
      query: { fields: ['title'], populate: { author: { fields: ['name'] } } },
    }).expect(200);
    expect(body.data).toMatchObject({ title: 'Norsk', author: { name: 'Bob' } });
    expect(headers['cache-control']).toBe('private, no-store');
  });

  test('needs neither', async () => {
    const { body } = await app.http
      .post('/api/personalization/content/notes')
      .send({ query: { filters: { title: { $eq: 'Note 1' } } } })
      .expect(200);
    expect(body.data).toMatchObject([{ title: 'Note 1' }]);
  });

  test('says what is wrong with its body', async () => {
    expect((await post({ visitors: {} }).expect(400)).body.error.message).toContain('"visitors"');
    expect((await post({ query: 'x' }).expect(400)).body.error.message).toContain('"query"');
    expect(
      (await post({ visitor: [] }).expect(400)).body.error.details.errors[0].message,
    ).toContain('must be an object');
  });

  test('is no way to write', async () => {
    const before = await app.strapi.documents(ARTICLE as never).count({});
    await app.http
      .post('/api/articles?segments=norway')
      .send({ data: { title: 'x' } })
      .expect(403);
    expect(await app.strapi.documents(ARTICLE as never).count({})).toBe(before);
  });
});

describe('an address that leads nowhere', () => {
  test.each(['nothing', 'article', '__proto__', '%E0%A4%A', 'articles/a/b'])(
    'answers 404 for %s and says what is expected',
    async (name) => {
      const { body } = await app.http
        .get(`/api/personalization/content/${name}?segments=norway`)
        .expect(404);
      expect(body.error.message).toContain('plural name of a collection type');
    },
  );
});
