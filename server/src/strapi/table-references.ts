import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

interface SchemaTable {
  name: string;
  foreignKeys: { referencedTable: string }[];
}

/**
 * All tables of Strapi's models, in its order, and those that each refers to by foreign keys.
 *
 * Seen in Strapi 5.54.0: `strapi.db.schema.schema.tables` (`database/dist/schema`). Where it is
 * missing no table is listed, so that Strapi is not asked to keep one. It can go once a plugin can
 * say at its content type that Strapi must not drop its table.
 */
export function listReferences(strapi: Core.Strapi): ReadonlyMap<string, readonly string[]> {
  const references = lookInside(() => {
    const tables = strapi.db.schema.schema.tables as SchemaTable[];
    return new Map(
      tables.map(({ name, foreignKeys }) => [
        name,
        [...new Set(foreignKeys.map((key) => key.referencedTable))],
      ]),
    );
  });
  if (references === undefined) {
    reportMissing(strapi, 'db.schema', 'its list of tables to keep is left as it is');
  }
  return references ?? new Map<string, string[]>();
}
