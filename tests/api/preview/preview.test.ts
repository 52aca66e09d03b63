import type TestAgent from 'supertest/lib/agent';
import { createDocument, uploadImage, updateDocument, type Document } from '../support/documents';
import { createRole } from '../support/roles';
import { createSegment, createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const SETTING = 'api::setting.setting';

let app: TestStrapi;
let admin: TestAgent;
let article: Document;
const images: Record<string, number> = {};

const show = (body: object, as: TestAgent = admin) =>
  as.post('/personalization/preview').send(body);

const showArticle = async (body: object, as: TestAgent = admin) => {
  const { documentId } = article;
  const answer = await show({ uid: ARTICLE, documentId, ...body }, as).expect(200);
  return answer.body.data;
};

beforeAll(async () => {
  app = await startStrapi();
  admin = await app.asAdmin();
  await createSegments(app.strapi);
  await createSegment(app.strapi, { key: 'christmas', startsAt: '2999-12-01T00:00:00.000Z' });
  await createSegment(app.strapi, { key: 'asleep', active: false });
  for (const name of ['a', 'b']) {
    images[name] = await uploadImage(app.strapi, `${name}.png`);
  }
  const ada = await createDocument(app.strapi, 'api::author.author', { name: 'Ada' });
  const hidden = await createDocument(app.strapi, 'api::secret.secret', { title: 'Hush' });
  article = await createDocument(app.strapi, ARTICLE, {
    title: 'Default',
    text: 'Same for all',
    image: images.a,
    author: ada.documentId,
    secret: hidden.documentId,
    segmentVariants: [
      {
        variantSegments: ['norway'],
        variantOverrides: ['title', 'image'],
        title: 'Norsk',
        image: images.b,
      },
      { variantSegments: ['christmas'], variantOverrides: ['title'], title: 'God jul' },
      { variantSegments: ['asleep'], variantOverrides: ['title'], title: 'Zzz' },
    ],
    zone: [
      {
        __component: 'shared.hero',
        heading: 'Out',
        segmentVariants: [
          { variantSegments: ['norway'], variantOverrides: ['heading'], heading: 'Ut' },
        ],
      },
      {
        __component: 'shared.card',
        title: 'Only on mobile',
        segmentDefaultHidden: true,
        segmentVariants: [{ variantSegments: ['mobile'], variantOverrides: [] }],
      },
    ],
    sections: [
      {
        title: 'Section',
        cards: [
          {
            title: 'Card',
            segmentVariants: [
              { variantSegments: ['mobile'], variantOverrides: ['title'], title: 'Mobile card' },
            ],
          },
        ],
      },
    ],
  });
});
afterAll(() => app.stop());

describe('an entry as visitors see it', () => {
  test('stands beside the default content, at every depth', async () => {
    const shown = await showArticle({ segments: ['norway'] });
    expect(shown.defaultContent).toMatchObject({ title: 'Default', text: 'Same for all' });
    expect(shown.content).toMatchObject({ title: 'Norsk', text: 'Same for all' });
    expect(shown.defaultContent.zone).toMatchObject([{ heading: 'Out' }]);
    expect(shown.content.zone).toMatchObject([{ heading: 'Ut', __component: 'shared.hero' }]);
    expect(shown.defaultContent.image).toMatchObject([{ id: images.a, name: 'a.png' }]);
    expect(shown.content.image).toMatchObject([{ id: images.b, name: 'b.png' }]);
    expect(shown.decisions.map(({ path }: { path: string }) => path)).toEqual(['', 'zone[0]']);
    expect(shown).toMatchObject({ restricted: [], isPartial: false, status: 'draft' });
  });

  test('shows blocks that are there for a segment alone, and nested components', async () => {
    const { content, defaultContent } = await showArticle({ segments: ['mobile'] });
    expect(defaultContent.zone).toHaveLength(1);
    expect(content.zone).toMatchObject([{ heading: 'Out' }, { title: 'Only on mobile' }]);
    expect(content.sections[0].cards[0].title).toBe('Mobile card');
    expect(defaultContent.sections[0].cards[0].title).toBe('Card');
  });

  test('is default content where nobody is named', async () => {
    const shown = await showArticle({});
    expect(shown.content).toEqual(shown.defaultContent);
    expect(shown.audience).toEqual({ segments: [], dormant: [], suppressed: null });
  });

  test('never holds the lists of variants', async () => {
    const answer = await showArticle({ segments: ['norway', 'mobile'] });
    expect(JSON.stringify(answer)).not.toMatch(
      /segmentVariants|variantSegments|segmentDefaultHidden/,
    );
  });

  test('shows what segments get before their time and while switched off, and says so', async () => {
    const soon = await showArticle({ segments: ['christmas'] });
    expect(soon.content.title).toBe('God jul');
    expect(soon.audience.dormant).toEqual([{ key: 'christmas', because: 'not-started' }]);
    const off = await showArticle({ segments: ['asleep', 'nobody'] });
    expect(off.content.title).toBe('Zzz');
    expect(off.audience).toMatchObject({
      segments: ['asleep'],
      dormant: [
        { key: 'nobody', because: 'unknown' },
        { key: 'asleep', because: 'inactive' },
      ],
    });
  });

  test('finds the segments of a visitor', async () => {
    const visitor = { attributes: { 'geo.country': 'NO' } };
    const { content, audience } = await showArticle({ visitor });
    expect(content.title).toBe('Norsk');
    expect(audience.segments).toContain('norway');
    const out = await showArticle({ visitor: { ...visitor, optOut: true } });
    expect(out.content.title).toBe('Default');
    expect(out.audience).toMatchObject({ segments: [], suppressed: 'opt-out' });
  });

  test('is the version that was asked for, and nothing is published by looking', async () => {
    const { documentId } = article;
    await show({ uid: ARTICLE, documentId, status: 'published' }).expect(404);
    expect((await showArticle({ segments: ['norway'] })).isPublished).toBe(false);
    await app.strapi.documents(ARTICLE as never).publish({ documentId } as never);
    await updateDocument(app.strapi, ARTICLE, documentId, { title: 'Newer' });
    expect((await showArticle({})).content.title).toBe('Newer');
    const published = await showArticle({ status: 'published' });
    expect(published.content.title).toBe('Default');
    expect(published.isPublished).toBe(true);
    await updateDocument(app.strapi, ARTICLE, documentId, { title: 'Default' });
  });

  test('names the delivery URL that answers the same', async () => {
    const { deliveryPath } = await showArticle({ segments: ['norway'] });
    expect(deliveryPath).toBe(
      `/api/personalization/content/articles/${article.documentId}?segments=norway&locale=en&populate=*`,
    );
    await app.grantPublic(ARTICLE, ['findOne']);
    const answer = await app.http.get(deliveryPath).expect(200);
    expect(answer.body.data.title).toBe('Norsk');
  });

  test('is found for single types without a document id', async () => {
    await createDocument(app.strapi, SETTING, {
      siteName: 'Shop',
      segmentVariants: [
        { variantSegments: ['norway'], variantOverrides: ['siteName'], siteName: 'Butikk' },
      ],
    });
    const { body } = await show({ uid: SETTING, segments: ['norway'] }).expect(200);
    expect(body.data.content.siteName).toBe('Butikk');
    expect(body.data.deliveryPath).toMatch(/content\/setting\?segments=norway/);
  });

  test('has its own locale', async () => {
    await admin
      .post('/i18n/locales')
      .send({ code: 'nn', name: 'Nynorsk', isDefault: false })
      .expect(200);
    await updateDocument(
      app.strapi,
      ARTICLE,
      article.documentId,
      { title: 'Nynorsk' },
      { locale: 'nn' },
    );
    expect((await showArticle({ locale: 'nn' })).content.title).toBe('Nynorsk');
  });
});

describe('a question that cannot be answered', () => {
  test('is refused with what is wrong', async () => {
    const { body } = await show({ uid: ARTICLE, segments: 'norway', more: 1 }).expect(400);
    const places = body.error.details.errors.map(({ location }: { location: string }) => location);
    expect(places).toEqual(expect.arrayContaining(['segments', 'more']));
    await show({ uid: ARTICLE, segments: [], visitor: {} }).expect(400);
    await show({ uid: ARTICLE, documentId: article.documentId, visitor: { attributes: 1 } }).expect(
      400,
    );
  });

  test('is a 404 for what is not there', async () => {
    await show({ uid: 'api::none.none', documentId: 'x' }).expect(404);
    await show({ uid: 'admin::user', documentId: 'x' }).expect(404);
    await show({ uid: ARTICLE, documentId: 'x' }).expect(404);
    await show({ uid: ARTICLE }).expect(404);
  });
});

describe('what a role may not read', () => {
  const READ = 'plugin::content-manager.explorer.read';
  const SEGMENTS = { action: 'plugin::personalization.segment.read' };
  const reader = async (fields: string[], subject = ARTICLE): Promise<TestAgent> => {
    const code = await createRole(app.strapi, [
      SEGMENTS,
      { action: READ, subject, properties: { fields, locales: ['en'] } },
    ]);
    return (await app.createAdmin({ roles: [code] })).http;
  };
  const META = ['variantKey', 'variantSegments', 'variantOverrides'].map(
    (name) => `segmentVariants.${name}`,
  );

  test('is everything without a sign-in, without the segments, and of another type', async () => {
    const { documentId } = article;
    await app.http.post('/personalization/preview').send({ uid: ARTICLE, documentId }).expect(401);
    const noSegments = await createRole(app.strapi, [
      { action: READ, subject: ARTICLE, properties: { fields: ['title'], locales: ['en'] } },
    ]);
    const { http } = await app.createAdmin({ roles: [noSegments] });
    await show({ uid: ARTICLE, documentId }, http).expect(403);
    const other = await reader(['title'], SETTING);
    await show({ uid: ARTICLE, documentId }, other).expect(403);
  });

  test('is a field, in the default content and in the segment’s', async () => {
    const http = await reader(['text', ...META]);
    const shown = await showArticle({ segments: ['norway'] }, http);
    expect(shown.content).toMatchObject({ text: 'Same for all' });
    expect(JSON.stringify(shown)).not.toMatch(/Default|Norsk|Hush|Ut/);
  });

  test('is a variant’s value: the field is named as restricted', async () => {
    const http = await reader(['title', 'text', ...META]);
    const shown = await showArticle({ segments: ['norway'] }, http);
    expect(shown.restricted).toEqual(['title', 'image']);
    expect(JSON.stringify(shown)).not.toMatch(/Norsk/);
  });

  test('is that there are variants: the answer is called partial', async () => {
    const http = await reader(['title']);
    const shown = await showArticle({ segments: ['norway'] }, http);
    expect(shown).toMatchObject({ isPartial: true, decisions: [] });
    expect(shown.content.title).toBe('Default');
  });

  test('is the title of a related entry of another type', async () => {
    expect((await showArticle({})).content).toMatchObject({
      author: [{ title: 'Ada' }],
      secret: [{ title: 'Hush' }],
    });
    const http = await reader(['author', 'secret']);
    const { content } = await showArticle({}, http);
    expect(content.author).toMatchObject([{ title: null }]);
    expect(content.secret).toMatchObject([{ title: null }]);
  });

  test('is another locale', async () => {
    const http = await reader(['title']);
    const { documentId } = article;
    await show({ uid: ARTICLE, documentId, locale: 'nn' }, http).expect(403);
  });
});

describe('the audience of a preview', () => {
  test('is the segments that a visitor is in', async () => {
    const visitor = { attributes: { 'geo.country': 'NO' } };
    const { body } = await admin
      .post('/personalization/preview/audience')
      .send({ visitor })
      .expect(200);
    expect(body.data).toMatchObject({ segments: ['norway'], dormant: [], suppressed: null });
  });
});
