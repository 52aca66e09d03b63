import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createDocument } from './support/documents';
import { createRestarts, type Restarts } from './support/restarts';
import { createSegments } from './support/segments';
import { createDatabase, dropDatabase, startStrapi, type TestStrapi } from './support/strapi';

const ARTICLE = 'api::article.article';

const norway = (data: object) => ({ variantSegments: ['norway'], ...data });

interface Column {
  name: string;
}

/** All that is in the database besides content: tables, columns, settings and rights. */
async function describeDatabase({ strapi }: TestStrapi): Promise<object> {
  const { tables } = (await strapi.db.dialect.schemaInspector.getSchema()) as {
    tables: { name: string; columns: Column[]; indexes: Column[]; foreignKeys: Column[] }[];
  };
  const names = (columns: Column[]): string[] => columns.map(({ name }) => name).sort();
  const settings: { key: string; value: string }[] = await strapi.db
    .connection('strapi_core_store_settings')
    .orderBy('key');
  const rights: { action: string; subject: string | null; properties: unknown }[] =
    await strapi.db.connection('admin_permissions');
  return {
    tables: Object.fromEntries(
      tables.map(({ name, columns, indexes, foreignKeys }) => [
        name,
        { columns: names(columns), indexes: names(indexes), foreignKeys: names(foreignKeys) },
      ]),
    ),
    settings: settings
      .filter(({ key }) => !/^core_(admin_project|api_token)|metrics|_upload_|_email/.test(key))
      .map(({ key, value }) => [key, key.includes('content_manager') ? JSON.parse(value) : '']),
    rights: rights
      .map(({ action, subject, properties }) =>
        [
          action,
          subject,
          JSON.stringify(typeof properties === 'string' ? JSON.parse(properties) : properties),
        ].join(' '),
      )
      .sort(),
  };
}

function readSchemas(appDir: string): Record<string, unknown> {
  const src = path.join(appDir, 'src');
  const files = (readdirSync(src, { recursive: true }) as string[]).filter(
    (file) => file.endsWith('.json') && /^(api|components)/.test(file),
  );
  return Object.fromEntries(
    files.sort().map((file) => [file, readFileSync(path.join(src, file), 'utf8')]),
  );
}

jest.setTimeout(180_000);

describe('leaving for good', () => {
  let restarts: Restarts;

  beforeAll(async () => {
    restarts = await createRestarts();
  });
  afterAll(() => restarts.end());

  const readArticles = () =>
    restarts.app.strapi
      .documents(ARTICLE)
      .findMany({ populate: { cards: true, zone: { populate: '*' } } as never });

  test('leaves the database and the schema files as if the plugin had never been there', async () => {
    const without = await createDatabase();
    // Strapi goes on with settings of its own in the second start.
    await (await startStrapi({ plugin: false, database: without })).stop();
    const never = await startStrapi({ plugin: false, database: without });
    const expected = await describeDatabase(never);
    await never.stop();
    await dropDatabase(without);

    await restarts.start({ copyApp: true });
    const { strapi, appDir } = restarts.app;
    await createSegments(strapi);
    await createDocument(
      strapi,
      ARTICLE,
      {
        title: 'Article',
        segmentVariants: [norway({ title: 'Norsk' })],
        cards: [{ title: 'Card', segmentVariants: [norway({ title: 'Kort' })] }],
        zone: [
          {
            __component: 'shared.hero',
            heading: 'Hero',
            segmentDefaultHidden: true,
            segmentVariants: [norway({ heading: 'Helt' })],
          },
        ],
      },
      { status: 'published' },
    );
    const leave = strapi.plugin('personalization').service('leave');
    const farewell = await leave.describe();
    expect(farewell).toMatchObject({ variants: 6, hiddenBlocks: 2 });
    expect(farewell.segments).toBeGreaterThan(0);
    expect(farewell.schemaFiles).toContain('src/components/shared/hero.json');
    const schemas = readSchemas(appDir);
    expect(await leave.purge()).toEqual(farewell);
    const cleaned = readSchemas(appDir);
    expect(JSON.stringify(cleaned)).not.toContain('personalization');
    for (const [file, text] of Object.entries(schemas)) {
      expect(JSON.parse(cleaned[file] as string)).toEqual(
        JSON.parse(text as string, withoutPersonalization),
      );
    }

    await restarts.restart({ plugin: false });
    expect(await describeDatabase(restarts.app)).toEqual(expected);
    expect(restarts.app.log.filter((line) => /^(warn|error)/.test(line))).toEqual([]);
    expect(await readArticles()).toMatchObject([
      { title: 'Article', cards: [{ title: 'Card' }], zone: [{ heading: 'Hero' }] },
    ]);
  });

  test('and the plugin can come again, to begin anew', async () => {
    await restarts.restart();
    const { strapi } = restarts.app;
    expect(await strapi.plugin('personalization').service('leave').describe()).toMatchObject({
      variants: 0,
      changes: 0,
    });
    await createSegments(strapi);
    const { documentId } = await createDocument(strapi, ARTICLE, {
      title: 'New',
      segmentVariants: [norway({ title: 'Nytt' })],
    });
    expect(
      await strapi
        .documents(ARTICLE)
        .findOne({ documentId, populate: { segmentVariants: true } as never }),
    ).toMatchObject({ segmentVariants: [{ title: 'Nytt' }] });
  });
});

/** As the files would be had nobody opted a field in. */
function withoutPersonalization(name: string, value: unknown): unknown {
  if (name !== 'pluginOptions') {
    return value;
  }
  const { personalization, ...rest } = value as Record<string, unknown>;
  return personalization !== undefined && Object.keys(rest).length === 0 ? undefined : rest;
}
