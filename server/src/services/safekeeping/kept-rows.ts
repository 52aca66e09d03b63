import type { Core } from '@strapi/strapi';
import type { Root } from './find-roots';

/** Strapi never drops a table that its schemas never named. */
const TABLE = 'personalization_kept_rows';

/** Small enough for the limit on bound values of every database. */
const BATCH_SIZE = 100;

/** A row of another table as it was, and where it belonged. */
export interface KeptRow {
  /** The table that it was in. */
  source: string;
  /** Uid of the component whose row it links, or which is hidden by default. */
  type: string;
  row: Record<string, unknown>;
  /** Key of the variant that it links. */
  key: string | null;
  /** What its owner belonged to; `null` where that was not to be found. */
  root: Root | null;
}

interface StoredRow {
  id: number | string;
  source: string;
  type: string;
  content: string;
}

/** Makes the table where links of variants are kept, unless it is there. */
export async function ensureKeptRowsTable(strapi: Core.Strapi): Promise<void> {
  const schema = strapi.db.getSchemaConnection();
  if (!(await schema.hasTable(TABLE))) {
    await schema.createTable(TABLE, (table) => {
      table.increments('id');
      table.string('source', 255).notNullable();
      table.string('type', 255).notNullable().index();
      table.text('content', 'longtext').notNullable();
    });
  }
}

type Transaction = Parameters<ReturnType<Core.Strapi['db']['getConnection']>['transacting']>[0];

/** Makes other servers wait that want to do the same. SQLite, which has one server, needs no lock. */
export async function lockKeptRows(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  await strapi.db.getConnection(TABLE).transacting(trx).select('id').forUpdate();
}

/** Everything that is kept, each row once. */
export async function readKeptRows(strapi: Core.Strapi, trx: Transaction): Promise<KeptRow[]> {
  const stored: StoredRow[] = await strapi.db
    .getConnection(TABLE)
    .transacting(trx)
    .select('*')
    .orderBy('id');
  const unique = new Map(stored.map((row) => [identify(row), row]));
  return [...unique.values()].map(({ source, type, content }) => ({
    source,
    type,
    ...(JSON.parse(content) as Omit<KeptRow, 'source' | 'type'>),
  }));
}

/**
 * Keeps these rows and no others of these types; all of them or none. Only what differs is
 * written. What is kept of other types stays: their fields may vary again after the next start.
 */
export async function replaceKeptRows(
  strapi: Core.Strapi,
  types: readonly string[],
  rows: readonly KeptRow[],
): Promise<void> {
  const wanted = new Map(
    rows.map(({ source, type, ...content }) => {
      const row = { source, type, content: JSON.stringify(content) };
      return [identify(row), row];
    }),
  );
  await strapi.db.transaction(async ({ trx }) => {
    const table = () => strapi.db.getConnection(TABLE).transacting(trx);
    const gone: (number | string)[] = [];
    for (const batch of splitIntoBatches(types)) {
      const stored: StoredRow[] = await table().select('*').whereIn('type', batch).orderBy('id');
      // What is found is taken from the wanted, so that a row that is there twice goes once.
      gone.push(...stored.filter((row) => !wanted.delete(identify(row))).map(({ id }) => id));
    }
    for (const batch of splitIntoBatches(gone)) {
      await table().whereIn('id', batch).del();
    }
    for (const batch of splitIntoBatches([...wanted.values()])) {
      await table().insert(batch);
    }
  });
}

function identify({ source, type, content }: Omit<StoredRow, 'id'>): string {
  return JSON.stringify([source, type, content]);
}

export function splitIntoBatches<T>(items: readonly T[], size = BATCH_SIZE): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
