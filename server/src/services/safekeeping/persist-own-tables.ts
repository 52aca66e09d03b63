import type { Core } from '@strapi/strapi';
import {
  readPersistedTables,
  writePersistedTables,
  type PersistedTable,
} from '../../strapi/persisted-tables';
import { listReferences } from '../../strapi/table-references';
import { listOwnTables } from './variant-tables';

/**
 * Asks Strapi to keep the plugin's tables when it starts without the plugin. A table of links goes
 * with the project's own table that it leads to: PostgreSQL and MySQL refuse to drop that alone,
 * and Strapi would not start any more.
 */
export async function persistOwnTables(strapi: Core.Strapi): Promise<void> {
  const persisted = await readPersistedTables(strapi);
  const references = listReferences(strapi);
  // With a table that is not known to stand alone, a later start would fail.
  if (persisted === null || references.size === 0) {
    return;
  }
  const own = new Set(listOwnTables(strapi));
  const entries = [...references]
    .filter(([name]) => own.has(name))
    .map(([name, referenced]): PersistedTable => {
      const dependsOn = referenced.filter((table) => !own.has(table));
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
    await writePersistedTables(strapi, value);
  }
}
