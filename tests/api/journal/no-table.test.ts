import { createDocument, updateDocument } from '../support/documents';
import { createRestarts, type Restarts } from '../support/restarts';
import { createSegments } from '../support/segments';
import { readDocument } from '../variants/support/storage';

const ARTICLE = 'api::article.article';
const JOURNAL = 'personalization_journal';

type Row = Record<string, unknown>;

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

// Starts Strapi several times.
jest.setTimeout(180_000);

describe('where the table of the journal cannot be made', () => {
  let restarts: Restarts;

  beforeAll(async () => {
    restarts = await createRestarts();
    await restarts.start();
    const { connection } = restarts.app.strapi.db;
    await connection.schema.dropTable(JOURNAL);
    // A name that is taken, and not by a table, as where there is no right to make one.
    await connection.schema.createTable('notes_of_others', (table) => {
      table.integer('number').index(JOURNAL);
    });
    await restarts.restart();
  }, 120_000);
  afterAll(() => restarts.end());

  const listTitles = async (documentId: string): Promise<unknown[]> => {
    const versions = await readDocument(restarts.app.strapi, ARTICLE, documentId);
    return versions.flatMap(({ segmentVariants }) =>
      (segmentVariants as Row[]).map(({ title }) => title),
    );
  };

  test('the log says so, saves work as without a journal, and the next start tries again', async () => {
    const { strapi, log } = restarts.app;
    expect(log.join()).toMatch(/error: .*no journal of variants.*tried again at the next start/);
    await createSegments(strapi);
    const { documentId } = await createDocument(
      strapi,
      ARTICLE,
      { title: 'Article', segmentVariants: [norway({ title: 'Norsk' })] },
      { status: 'published' },
    );
    await updateDocument(strapi, ARTICLE, documentId, { title: 'Changed', zone: [] });
    await strapi.documents(ARTICLE).publish({ documentId });
    await strapi.documents(ARTICLE).discardDraft({ documentId });
    const cloned = await strapi.documents(ARTICLE).clone({ documentId });
    expect(await listTitles(String(cloned?.entries[0]?.documentId))).toEqual(['Norsk']);
    expect(await listTitles(documentId)).toEqual(['Norsk', 'Norsk']);

    await strapi.db.connection.schema.dropTable('notes_of_others');
    await restarts.restart();
    expect(restarts.app.log.join()).not.toContain('no journal of variants');
    const known: Row[] = await restarts.app.strapi.db
      .connection(JOURNAL)
      .where({ document_id: documentId });
    expect(known.map(({ action, variants }) => [action, variants])).toEqual([
      ['found', 1],
      ['found', 1],
    ]);
  });
});
