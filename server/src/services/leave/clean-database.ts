import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE } from '../../../../core/decision';
import type { Transaction } from '../../database/transaction';
import { listHideableComponents } from '../safekeeping/variant-tables';
import type { Traces } from './list-traces';

const CORE_STORE = 'strapi_core_store_settings';

/** Rows of Strapi's own tables that name the plugin, by table and column. */
const NAMING: readonly [table: string, column: string, prefix: string][] = [
  ['admin_permissions', 'action', 'plugin::personalization.'],
  ['up_permissions', 'action', 'plugin::personalization.'],
  ['strapi_api_token_permissions', 'action', 'plugin::personalization.'],
  ['strapi_transfer_token_permissions', 'action', 'plugin::personalization.'],
  [CORE_STORE, 'key', 'plugin_personalization_'],
  [CORE_STORE, 'key', 'plugin_content_manager_configuration_components::personalization.'],
  [
    CORE_STORE,
    'key',
    'plugin_content_manager_configuration_content_types::plugin::personalization.',
  ],
];

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
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const { columnName } = attributes[DEFAULT_HIDDEN_ATTRIBUTE] as { columnName?: string };
    if (columnName !== undefined) {
      await table(tableName).update({ [columnName]: null });
    }
  }
  for (const [name, column, prefix] of NAMING) {
    if (await strapi.db.getSchemaConnection().transacting(trx).hasTable(name)) {
      // An underscore stands for any letter there.
      const pattern = `${prefix.replaceAll('_', '\\_')}%`;
      await table(name)
        .whereRaw(`?? like ? escape '${escapeOf(strapi)}'`, [column, pattern])
        .delete();
    }
  }
  await releaseTables(strapi, trx, kept);
}

/** MySQL takes a backslash in a text for the beginning of something else. */
function escapeOf(strapi: Core.Strapi): string {
  return strapi.db.dialect.client === 'mysql' ? '\\\\' : '\\';
}

/** Strapi need not keep the plugin's tables any more in a start without it. */
async function releaseTables(
  strapi: Core.Strapi,
  trx: Transaction,
  tables: readonly string[],
): Promise<void> {
  const key = 'core_persisted_tables';
  const store = () => strapi.db.getConnection(CORE_STORE).transacting(trx);
  const row: { value: string } | undefined = await store().where({ key }).first();
  if (row === undefined) {
    return;
  }
  const persisted = JSON.parse(row.value) as (string | { name: string })[];
  const rest = persisted.filter(
    (table) => !tables.includes(typeof table === 'string' ? table : table.name),
  );
  await (rest.length === 0
    ? store().where({ key }).delete()
    : store()
        .where({ key })
        .update({ value: JSON.stringify(rest) }));
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
  // Strapi compares the tables with the schemas where they are not those of its last start.
  await strapi.db.getConnection('strapi_database_schema').transacting(trx).update({ hash: '' });
  for (const name of tables) {
    if (strapi.db.dialect.client === 'postgres') {
      // What is left that refers to it is a constraint.
      const own = strapi.db.getSchemaName();
      await trx.raw('drop table if exists ?? cascade', [own ? `${own}.${name}` : name]);
    } else {
      await strapi.db.getSchemaConnection().transacting(trx).dropTableIfExists(name);
    }
  }
}
