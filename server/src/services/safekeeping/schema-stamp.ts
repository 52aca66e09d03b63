import type { Core } from '@strapi/strapi';
import type { Transaction } from '../journal/journal-table';

/**
 * Tells the schema that the database was last brought in step with. It changes when a server of
 * another release starts, with other types or without the plugin.
 */
export async function readSchemaStamp(strapi: Core.Strapi, trx: Transaction): Promise<string> {
  const row: { hash?: string; time?: unknown } | undefined = await strapi.db
    .getConnection('strapi_database_schema')
    .transacting(trx)
    .select('hash', 'time')
    .orderBy('time', 'desc')
    .first();
  return `${row?.hash ?? ''} ${new Date(row?.time as string).getTime()}`;
}
