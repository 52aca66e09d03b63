import type { Core } from '@strapi/strapi';
import type { Transaction } from '../database/transaction';
import { reportMissing } from './look-inside';

const TABLE = 'strapi_database_schema';

/**
 * Names the schema that Strapi last brought the database in step with, and the moment of that.
 *
 * Seen in Strapi 5.54.0: the table `strapi_database_schema` (`database/dist/schema/storage.js`). Where it
 * is missing no two answers are the same, so that every start counts as one with another schema. It can
 * go once Strapi tells whether a start changed the database's schema.
 */
export async function nameStoredSchema(strapi: Core.Strapi, trx: Transaction): Promise<string> {
  if (!(await isThere(strapi, trx))) {
    return `unknown ${Date.now()} ${Math.random()}`;
  }
  const row: { hash?: string; time?: unknown } | undefined = await strapi.db
    .getConnection(TABLE)
    .transacting(trx)
    .select('hash', 'time')
    .orderBy('time', 'desc')
    .first();
  return `${row?.hash ?? ''} ${new Date(row?.time as string).getTime()}`;
}

/** Lets Strapi compare the tables with the schemas in its next start, which else trusts the hash. */
export async function forgetSchemaHash(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  if (await isThere(strapi, trx)) {
    await strapi.db.getConnection(TABLE).transacting(trx).update({ hash: '' });
  }
}

async function isThere(strapi: Core.Strapi, trx: Transaction): Promise<boolean> {
  const schema = () => strapi.db.getSchemaConnection().transacting(trx);
  const columns = ['hash', 'time'].map((column) => () => schema().hasColumn(TABLE, column));
  for (const look of [() => schema().hasTable(TABLE), ...columns]) {
    if (!(await look())) {
      reportMissing(strapi, `table ${TABLE}`, 'every start counts as one with another schema');
      return false;
    }
  }
  return true;
}
