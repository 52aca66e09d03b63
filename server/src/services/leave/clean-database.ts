import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE } from '../../../../core/decision';
import type { Transaction } from '../../database/transaction';
import { findDialect } from '../../strapi/dialect';
import { deleteNamingRows } from '../../strapi/naming-rows';
import { releasePersistedTables } from '../../strapi/persisted-tables';
import { forgetSchemaHash } from '../../strapi/schema-hash';
import { findColumnName, findTableName } from '../../strapi/table-layout';
import { listHideableComponents } from '../safekeeping/variant-tables';
import type { Traces } from './list-traces';

/**
 * Deletes the rows of the plugin in tables that are not its own. Past Strapi's services, which would
 * make the plugin remember what it sees there.
 */
export async function deleteRows(
  strapi: Core.Strapi,
  trx: Transaction,
  { links, variantTypes, kept }: Traces,
): Promise<void> {
  const table = (name: string) => strapi.db.getConnection(name).transacting(trx);
  const uids = Object.keys(strapi.contentTypes).filter((uid) =>
    uid.startsWith('plugin::personalization.'),
  );
  for (const { name, typeColumn } of links) {
    await table(name)
      .whereIn(typeColumn, [...variantTypes, ...uids])
      .delete();
  }
  for (const uid of listHideableComponents(strapi)) {
    const tableName = findTableName(strapi, uid);
    const columnName = findColumnName(strapi, uid, DEFAULT_HIDDEN_ATTRIBUTE);
    if (tableName !== undefined && columnName !== undefined) {
      await table(tableName).update({ [columnName]: null });
    }
  }
  await deleteNamingRows(strapi, trx);
  await releasePersistedTables(strapi, trx, kept);
}

/**
 * Drops the plugin's own tables. Databases that cannot take that back do it last, and what is gone
 * already is no fault: a purge that was interrupted can be run again.
 */
export async function dropTables(
  strapi: Core.Strapi,
  trx: Transaction,
  { tables }: Traces,
): Promise<void> {
  await forgetSchemaHash(strapi, trx);
  for (const name of tables) {
    if (findDialect(strapi) === 'postgres') {
      // What is left that refers to it is a constraint.
      const own = strapi.db.getSchemaName();
      await trx.raw('drop table if exists ?? cascade', [own ? `${own}.${name}` : name]);
    } else {
      await strapi.db.getSchemaConnection().transacting(trx).dropTableIfExists(name);
    }
  }
}
