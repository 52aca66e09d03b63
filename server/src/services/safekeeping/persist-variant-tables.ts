import type { Core } from '@strapi/strapi';
import { listVariantTables } from './variant-tables';

/** Where Strapi looks up the tables that it must not drop, though no schema names them. */
const PERSISTED_TABLES = { type: 'core', key: 'persisted_tables' };

type PersistedTable = string | { name: string };

/** Asks Strapi to keep the tables of variants when it starts without the plugin. */
export async function persistVariantTables(strapi: Core.Strapi): Promise<void> {
  const persisted = ((await strapi.store(PERSISTED_TABLES).get({})) ?? []) as PersistedTable[];
  const known = new Set(persisted.map((table) => (typeof table === 'string' ? table : table.name)));
  const missing = listVariantTables(strapi).filter((name) => !known.has(name));
  if (missing.length > 0) {
    await strapi
      .store(PERSISTED_TABLES)
      .set({ value: [...persisted, ...missing.map((name) => ({ name }))] });
  }
}
