import { createDocument, updateDocument } from '../support/documents';
import { createRestarts, type Restarts } from '../support/restarts';
import { createSegments } from '../support/segments';
import { changeSchema, schemaFile } from '../variants/support/change-schema';
import { readDocument } from '../variants/support/storage';

const ARTICLE = 'api::article.article';

type Row = Record<string, unknown>;

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

/** Leaves the heroes without variants, and the title of articles without values of its own. */
const unflag = (dir: string): void => {
  changeSchema(dir, schemaFile(ARTICLE), ({ attributes }) => {
    delete attributes.title?.pluginOptions;
  });
  changeSchema(dir, schemaFile('shared.hero'), ({ attributes }) => {
    for (const attribute of Object.values(attributes)) {
      delete attribute.pluginOptions;
    }
  });
};

// Starts Strapi several times.
jest.setTimeout(180_000);

describe('what may not vary for now is copied with an entry', () => {
  let restarts: Restarts;

  beforeAll(async () => {
    restarts = await createRestarts();
    await restarts.start();
    await createSegments(restarts.app.strapi);
  }, 120_000);
  afterAll(() => restarts.end());

  const documents = () => restarts.app.strapi.documents(ARTICLE);

  /** An entry whose draft says another thing than what is published. */
  const createArticle = async (): Promise<string> => {
    const { strapi } = restarts.app;
    const hero = { __component: 'shared.hero', heading: 'Hero' };
    const { documentId } = await createDocument(
      strapi,
      ARTICLE,
      {
        title: 'Article',
        segmentVariants: [norway({ title: 'Published' })],
        zone: [{ ...hero, segmentVariants: [norway({ heading: 'Published' })] }],
      },
      { status: 'published' },
    );
    const [draft] = (await readDocument(strapi, ARTICLE, documentId)) as unknown as [
      { segmentVariants: Row[]; zone: [{ id: number; segmentVariants: Row[] }] },
    ];
    await updateDocument(strapi, ARTICLE, documentId, {
      segmentVariants: draft.segmentVariants.map(({ id }) => ({ id, title: 'Draft' })),
      zone: draft.zone.map(({ id, segmentVariants }) => ({
        ...hero,
        id,
        segmentVariants: segmentVariants.map((variant) => ({ id: variant.id, heading: 'Draft' })),
      })),
    });
    return documentId;
  };

  /** What Norway gets in each version: the entry's title and the heading of its block. */
  const readNorway = async (documentId: string): Promise<Row> => {
    const versions = await readDocument(restarts.app.strapi, ARTICLE, documentId);
    return Object.fromEntries(
      versions.map((version) => {
        const {
          segmentVariants = [],
          zone = [],
          publishedAt,
        } = version as unknown as {
          segmentVariants: Row[];
          zone: { segmentVariants?: Row[] }[];
          publishedAt: unknown;
        };
        const headings = zone.flatMap((block) => block.segmentVariants ?? []);
        return [
          publishedAt === null ? 'draft' : 'published',
          [...segmentVariants.map(({ title }) => title), ...headings.map((row) => row.heading)],
        ];
      }),
    );
  };

  test('by publishing, discarding, cloning, and an update that publishes', async () => {
    const names = ['untouched', 'published', 'discarded', 'cloned', 'updated'] as const;
    const ids = {} as Record<(typeof names)[number], string>;
    for (const name of names) {
      ids[name] = await createArticle();
    }
    await restarts.restart({ changeApp: unflag });
    await documents().publish({ documentId: ids.published });
    await documents().discardDraft({ documentId: ids.discarded });
    await updateDocument(
      restarts.app.strapi,
      ARTICLE,
      ids.updated,
      { slug: 'updated' },
      { status: 'published' },
    );
    const cloned = await documents().clone({ documentId: ids.cloned });
    const clone = String(cloned?.entries[0]?.documentId);
    await restarts.restart();
    const draft = ['Draft', 'Draft'];
    const published = ['Published', 'Published'];
    expect({
      untouched: await readNorway(ids.untouched),
      published: await readNorway(ids.published),
      discarded: await readNorway(ids.discarded),
      updated: await readNorway(ids.updated),
      cloned: await readNorway(ids.cloned),
      clone: await readNorway(clone),
    }).toEqual({
      untouched: { draft, published },
      published: { draft, published: draft },
      discarded: { draft: published, published },
      updated: { draft, published: draft },
      cloned: { draft, published },
      clone: { draft },
    });
  });
});
