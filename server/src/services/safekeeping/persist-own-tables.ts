import type { Core } from '@strapi/strapi';
import { listOwnTables } from './variant-tables';

/** Where Strapi looks up the tables that it must not drop, though no schema names them. */
const PERSISTED_TABLES = { type: 'core', key: 'persisted_tables' };

/** A table, and those with which Strapi must drop it, since it refers to them. */
interface PersistedTable {
  name: string;
  dependsOn?: { name: string }[];
}

interface SchemaTable {
  name: string;
  foreignKeys: { referencedTable: string }[];
}

/**
 * Asks Strapi to keep the plugin's tables when it starts without the plugin. A table of links goes
 * with the project's own table that it leads to: PostgreSQL and MySQL refuse to drop that alone,
 * and Strapi would not start any more.
 */
export async function persistOwnTables(strapi: Core.Strapi): Promise<void> {
  const stored = (await strapi.store(PERSISTED_TABLES).get({})) as
    (string | PersistedTable)[] | null;
  const persisted = stored ?? [];
  const own = new Set(listOwnTables(strapi));
  const entries = (strapi.db.schema.schema.tables as SchemaTable[])
    .filter(({ name }) => own.has(name))
    .map(({ name, foreignKeys }): PersistedTable => {
      const referenced = new Set(foreignKeys.map((key) => key.referencedTable));
      const dependsOn = [...referenced].filter((table) => !own.has(table));
      return {
        name,
        ...(dependsOn.length > 0 && { dependsOn: dependsOn.map((table) => ({ name: table })) }),
      };
    });
  const value = [
    ...persisted.filter((table) => !own.has(typeof table === 'string' ? table : table.name)),
    ...entries,
  ];
  if (JSON.stringify(value) !== JSON.stringify(persisted)) {
    await strapi.store(PERSISTED_TABLES).set({ value });
  }
}
