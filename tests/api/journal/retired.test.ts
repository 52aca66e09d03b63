import type { RetiredField } from '../../../core/contracts/retired/types';
import { createDocument } from '../support/documents';
import { createRestarts, type Restarts } from '../support/restarts';
import { createSegments } from '../support/segments';
import { changeSchema, schemaFile } from '../variants/support/change-schema';
import { readDocument } from '../variants/support/storage';

const ARTICLE = 'api::article.article';
const HERO = 'shared.hero';
const RETIRED = '/personalization/retired';
const HEADING = { uid: HERO, field: 'heading', type: 'string' };
const MOVE = `${RETIRED}/move`;
const TEXT = { uid: HERO, field: 'text', type: 'richtext' };
const TITLE = { uid: ARTICLE, field: 'title', type: 'string' };

type Row = Record<string, unknown>;

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

const unflag = (dir: string): void => {
  changeSchema(dir, schemaFile(ARTICLE), ({ attributes }) => {
    delete attributes.title?.pluginOptions;
  });
  changeSchema(dir, schemaFile(HERO), ({ attributes }) => {
    delete attributes.heading?.pluginOptions;
  });
};

const renameText = (dir: string): void => {
  changeSchema(dir, schemaFile(HERO), ({ attributes }) => {
    const { text } = attributes;
    delete attributes.text;
    Object.assign(attributes, { body: { ...text, type: 'text' } });
  });
};

// Strapi is started several times.
jest.setTimeout(180_000);

describe('values of fields that may not vary any more', () => {
  let restarts: Restarts;
  let ids: string[];

  beforeAll(async () => {
    restarts = await createRestarts();
    await restarts.start();
    const { strapi } = restarts.app;
    await createSegments(strapi);
    ids = [];
    for (const title of ['First', 'Second']) {
      const { documentId } = await createDocument(
        strapi,
        ARTICLE,
        {
          title,
          segmentVariants: [norway({ title: 'Norsk' })],
          zone: [
            {
              __component: HERO,
              heading: 'Hero',
              segmentVariants: [
                norway({
                  heading: 'Helt',
                  text: 'Tekst',
                  variantOverrides: ['heading', 'text'],
                }),
              ],
            },
          ],
        },
        { status: 'published' },
      );
      ids.push(documentId);
    }
  }, 120_000);
  afterAll(() => restarts.end());

  const list = async (): Promise<RetiredField[]> => {
    const { body } = await (await restarts.app.asAdmin()).get(RETIRED).expect(200);
    return (body as { data: RetiredField[] }).data;
  };

  const readVariants = async (): Promise<{ entry: Row[]; hero: Row[] }[]> => {
    const found: { entry: Row[]; hero: Row[] }[] = [];
    for (const id of ids) {
      for (const version of await readDocument(restarts.app.strapi, ARTICLE, id)) {
        const { segmentVariants, zone } = version as unknown as {
          segmentVariants: Row[];
          zone: { segmentVariants: Row[] }[];
        };
        found.push({ entry: segmentVariants, hero: zone[0]?.segmentVariants ?? [] });
      }
    }
    return found;
  };

  const readHeroes = async (documentId: string): Promise<{ draft: Row[]; published: Row[] }> => {
    const versions = await readDocument(restarts.app.strapi, ARTICLE, documentId);
    const of = (isDraft: boolean): Row[] => {
      const version = versions.find(({ publishedAt }) => (publishedAt === null) === isDraft);
      const { zone } = version as unknown as { zone: { segmentVariants: Row[] }[] };
      return zone[0]?.segmentVariants ?? [];
    };
    return { draft: of(true), published: of(false) };
  };

  const readDelivered = async (documentId: string): Promise<unknown> => {
    const { body } = await restarts.app.http
      .get(`/api/articles/${documentId}?segments=norway&populate=*`)
      .expect(200);
    return (body as { data: { zone: { body: unknown }[] } }).data.zone[0]?.body;
  };

  /** As somebody does who fills in the new field by hand. */
  const overrideBody = async (documentId: string, body: string): Promise<void> => {
    const documents = restarts.app.strapi.documents(ARTICLE as never) as unknown as {
      findOne(query: object): Promise<{ zone: Row[] }>;
      update(query: object): Promise<unknown>;
    };
    const populate = { zone: { on: { [HERO]: { populate: '*' } } } };
    const { zone } = await documents.findOne({ documentId, populate });
    const [{ segmentVariants, ...hero } = {} as Row] = zone;
    const [variant] = segmentVariants as Row[];
    const variants = [{ ...variant, body, variantOverrides: ['body'] }];
    await documents.update({
      documentId,
      data: { zone: [{ ...hero, segmentVariants: variants }] },
    });
  };

  test('are listed, deleted by whoever may, and stay deleted; the others come back', async () => {
    expect(await list()).toEqual([]);
    await restarts.restart({ changeApp: unflag });
    const counts = { reason: 'notVarying', variants: 2, entries: 2 };
    const title = expect.objectContaining({ ...TITLE, ...counts }) as unknown;
    expect(await list()).toEqual([title, expect.objectContaining({ ...HEADING, ...counts })]);

    const editor = await restarts.app.createAdmin({ roles: ['strapi-editor'] });
    await editor.http.delete(RETIRED).query(HEADING).expect(403);
    const admin = await restarts.app.asAdmin();
    await admin
      .delete(RETIRED)
      .query({ ...HEADING, type: 'text' })
      .expect(404);
    await admin
      .delete(RETIRED)
      .query({ ...HEADING, field: 'text', type: 'text' })
      .expect(404);
    const { body } = await admin.delete(RETIRED).query(HEADING).expect(200);
    expect(body).toEqual({ data: { variants: 2, entries: 2 } });
    await admin.delete(RETIRED).query(HEADING).expect(404);
    expect(await list()).toEqual([title]);

    await restarts.restart();
    expect(await list()).toEqual([]);
    const versions = await readVariants();
    expect(versions).toHaveLength(4);
    for (const { entry, hero } of versions) {
      expect(entry).toEqual([expect.objectContaining({ title: 'Norsk' })]);
      expect(hero).toEqual([
        expect.objectContaining({ heading: null, text: 'Tekst', variantOverrides: ['text'] }),
      ]);
    }
  });

  test('go to the field that theirs was renamed to, in drafts and in what is published', async () => {
    const [first = '', second = ''] = ids;
    await restarts.restart({ changeApp: renameText });
    const places = [
      { field: 'heading', type: 'string' },
      { field: 'body', type: 'text' },
    ];
    expect(await list()).toEqual([
      expect.objectContaining({ ...TEXT, reason: 'gone', variants: 2, entries: 2, places }),
    ]);
    await overrideBody(second, 'Egen');
    await restarts.app.grantPublic(ARTICLE, ['findOne']);
    expect(await readDelivered(first)).toBeNull();

    const reader = await restarts.app.createAdmin({ roles: ['strapi-editor'] });
    await reader.http
      .post(MOVE)
      .send({ ...TEXT, to: 'body' })
      .expect(403);
    const admin = await restarts.app.asAdmin();
    for (const to of ['image', 'layout', '__proto__', 'nowhere']) {
      const { body } = await admin
        .post(MOVE)
        .send({ ...TEXT, to })
        .expect(400);
      expect(JSON.stringify(body)).toContain('retired.no-such-place');
    }
    await admin
      .post(MOVE)
      .send({ ...TEXT, field: 'gone', to: 'body' })
      .expect(404);
    expect(await readDelivered(first)).toBeNull();

    const { body } = await admin
      .post(MOVE)
      .send({ ...TEXT, to: 'body' })
      .expect(200);
    expect(body).toEqual({ data: { variants: 2, entries: 2, left: 1 } });
    expect(await list()).toEqual([expect.objectContaining({ ...TEXT, variants: 1, entries: 1 })]);
    expect(await readDelivered(first)).toBe('Tekst');
    const said = (text: string) =>
      expect.objectContaining({ body: text, variantOverrides: ['body'] });
    const moved = { draft: [said('Tekst')], published: [said('Tekst')] };
    expect(await readHeroes(first)).toEqual(moved);
    expect((await readHeroes(second)).draft).toEqual([
      expect.objectContaining({ body: 'Egen', variantOverrides: ['body'] }),
    ]);
    const { body: history } = await admin
      .get('/personalization/journal/changes')
      .query({ uid: ARTICLE, documentId: first })
      .expect(200);
    expect((history as { data: Row[] }).data[0]).toMatchObject({ action: 'restore' });

    await restarts.restart({ changeApp: renameText });
    expect(await readHeroes(first)).toEqual(moved);
    await restarts.restart();
    expect(await list()).toEqual([
      expect.objectContaining({ uid: HERO, field: 'body', type: 'text', variants: 2 }),
    ]);
    expect((await readHeroes(second)).draft).toEqual([
      expect.objectContaining({ text: 'Tekst', variantOverrides: ['body'] }),
    ]);
  });
});
