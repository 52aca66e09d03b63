import type { Core } from '@strapi/strapi';
import type { Transaction } from '../database/transaction';
import { reportMissing } from './look-inside';
import { findTableName } from './table-layout';

const PERSISTED_TABLES = { type: 'core', key: 'persisted_tables' };

/** The same row, as the database has it. */
const ROW = { key: 'core_persisted_tables' };

/** A table, and those with which Strapi must drop it, since it refers to them. */
export interface PersistedTable {
  name: string;
  dependsOn?: { name: string }[];
}

type PersistedTables = (string | PersistedTable)[];

/**
 * The tables that Strapi must not drop though no schema names them; `null` where they are not what
 * they were, and must be left as they are.
 *
 * Seen in Strapi 5.54.0: `persisted_tables` in the core store (`database/dist/schema/diff.js`). Where
 * it holds something else, nothing is written there. It can go once a plugin can say at its content
 * type that Strapi must not drop its table.
 */
export async function readPersistedTables(strapi: Core.Strapi): Promise<PersistedTables | null> {
  const stored: unknown = await strapi.store(PERSISTED_TABLES).get({});
  return parse(strapi, stored ?? []);
}

export async function writePersistedTables(
  strapi: Core.Strapi,
  value: PersistedTables,
): Promise<void> {
  await strapi.store(PERSISTED_TABLES).set({ value });
}

/** Takes tables out of the list, within a transaction. */
export async function releasePersistedTables(
  strapi: Core.Strapi,
  trx: Transaction,
  tables: readonly string[],
): Promise<void> {
  const name = findTableName(strapi, 'strapi::core-store');
  if (name === undefined) {
    return;
  }
  const store = () => strapi.db.getConnection(name).transacting(trx);
  const row: { value: string } | undefined = await store().where(ROW).first();
  const persisted = row === undefined ? null : parse(strapi, JSON.parse(row.value));
  if (persisted === null) {
    return;
  }
  const rest = persisted.filter(
    (table) => !tables.includes(typeof table === 'string' ? table : table.name),
  );
  await (rest.length === 0
    ? store().where(ROW).delete()
    : store()
        .where(ROW)
        .update({ value: JSON.stringify(rest) }));
}

function parse(strapi: Core.Strapi, stored: unknown): PersistedTables | null {
  const isKnown =
    Array.isArray(stored) &&
    stored.every(
      (table: unknown) =>
        typeof table === 'string' ||
        typeof (table as Partial<PersistedTable> | null)?.name === 'string',
    );
  if (!isKnown) {
    reportMissing(strapi, 'list of persisted tables', 'it is left as it is');
    return null;
  }
  return stored as PersistedTables;
}
