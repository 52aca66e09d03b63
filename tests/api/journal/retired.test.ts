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
});
