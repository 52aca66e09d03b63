import type { Core } from '@strapi/strapi';

/** Strapi never drops a table that its schemas never named. */
const TABLE = 'personalization_safekeeping';

/** Small enough for the limit on bound values of every database. */
const BATCH_SIZE = 100;

/** A row of another table, as it was. */
export interface KeptRow {
  source: string;
  row: Record<string, unknown>;
}

interface StoredRow {
  source_table: string;
  content: string;
}

/** Makes the table where links of variants are kept, unless it is there. */
export async function ensureKeptRowsTable(strapi: Core.Strapi): Promise<void> {
  const schema = strapi.db.getSchemaConnection();
  if (!(await schema.hasTable(TABLE))) {
    await schema.createTable(TABLE, (table) => {
      table.increments('id');
      table.string('source_table', 255).notNullable().index();
      table.text('content').notNullable();
    });
  }
}

/** Puts these rows in the place of all that were kept before; all of them or none. */
export async function replaceKeptRows(
  strapi: Core.Strapi,
  rows: readonly KeptRow[],
): Promise<void> {
  const stored = rows.map(({ source, row }) => ({
    source_table: source,
    content: JSON.stringify(row),
  }));
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.getConnection(TABLE).transacting(trx).del();
    for (let start = 0; start < stored.length; start += BATCH_SIZE) {
      await strapi.db
        .getConnection(TABLE)
        .transacting(trx)
        .insert(stored.slice(start, start + BATCH_SIZE));
    }
  });
}

/** The kept rows of each table. */
export async function readKeptRows(
  strapi: Core.Strapi,
): Promise<ReadonlyMap<string, Record<string, unknown>[]>> {
  const stored: StoredRow[] = await strapi.db
    .getConnection(TABLE)
    .select('source_table', 'content')
    .orderBy('id');
  const bySource = new Map<string, Record<string, unknown>[]>();
  for (const { source_table: source, content } of stored) {
    const rows = bySource.get(source) ?? [];
    rows.push(JSON.parse(content) as Record<string, unknown>);
    bySource.set(source, rows);
  }
  return bySource;
}
