import { createDocument, updateDocument } from '../support/documents';
import { createSegments } from '../support/segments';
import { startStrapi, type TestStrapi } from '../support/strapi';

const ARTICLE = 'api::article.article';
const DAY_MS = 86_400_000;

describe('what is remembered of an entry', () => {
  let app: TestStrapi;

  beforeAll(async () => {
    const config = { journal: { changes: 3, days: 10 } };
    app = await startStrapi({ config: { plugins: { personalization: { config } } } });
    await createSegments(app.strapi);
  });
  afterAll(() => app.stop());

  const change = (documentId: string, title: string) =>
    updateDocument(app.strapi, ARTICLE, documentId, {
      segmentVariants: [{ variantSegments: ['norway'], title }],
    });

  const create = async (): Promise<string> => {
    const { documentId } = await createDocument(app.strapi, ARTICLE, { title: 'A' });
    return documentId;
  };

  const rowsOf = (documentId: string) =>
    app.strapi.db
      .connection('personalization_journal')
      .where({ document_id: documentId })
      .orderBy('id');

  const listTitles = async (documentId: string): Promise<string[]> => {
    const rows: { content: string }[] = await rowsOf(documentId);
    return rows.map(({ content }) => /"title":"(\w+)"/.exec(content)?.[1] ?? '');
  };

  test('are its last changes, as many as are configured', async () => {
    const documentId = await create();
    for (const title of ['one', 'two', 'three', 'four', 'five']) {
      await change(documentId, title);
    }
    expect(await listTitles(documentId)).toEqual(['three', 'four', 'five']);
  });

  test('are those of as many days, and the last one however old', async () => {
    const documentId = await create();
    await change(documentId, 'old');
    await change(documentId, 'last');
    await rowsOf(documentId)
      .clearOrder()
      .update({ at: Date.now() - 11 * DAY_MS });
    await updateDocument(app.strapi, ARTICLE, documentId, { title: 'B' });
    expect(await listTitles(documentId)).toEqual(['old', 'last']);
    await change(documentId, 'new');
    expect(await listTitles(documentId)).toEqual(['new']);
  });
});
