import type { Core } from '@strapi/strapi';
import type { Root } from './find-roots';

/** Strapi never drops a table that its schemas never named. */
const TABLE = 'personalization_kept_rows';

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

/** Whether an earlier release kept links of variants here. */
export function hasKeptRows(strapi: Core.Strapi): Promise<boolean> {
  return strapi.db.getSchemaConnection().hasTable(TABLE);
}

/** The journal took its place. */
export async function dropKeptRows(strapi: Core.Strapi): Promise<void> {
  await strapi.db.getSchemaConnection().dropTableIfExists(TABLE);
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

function identify({ source, type, content }: Omit<StoredRow, 'id'>): string {
  return JSON.stringify([source, type, content]);
}
