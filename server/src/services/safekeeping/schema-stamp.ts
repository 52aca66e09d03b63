import type { Core } from '@strapi/strapi';

/**
 * Tells the schema that the database was last brought in step with. It changes when a server of
 * another release starts, with other types or without the plugin.
 */
export async function readSchemaStamp(strapi: Core.Strapi): Promise<string> {
  const row: { hash?: string } | undefined = await strapi.db
    .getConnection('strapi_database_schema')
    .select('hash')
    .orderBy('time', 'desc')
    .first();
  return row?.hash ?? '';
}
