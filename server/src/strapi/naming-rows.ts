import type { Core } from '@strapi/strapi';
import type { Transaction } from '../database/transaction';
import { findDialect } from './dialect';

const CORE_STORE = 'strapi_core_store_settings';
const VIEWS = 'plugin_content_manager_configuration';

/** Rows of Strapi's own tables that name the plugin, by table and column. */
const NAMING: readonly [table: string, column: string, prefix: string][] = [
  ['admin_permissions', 'action', 'plugin::personalization.'],
  ['up_permissions', 'action', 'plugin::personalization.'],
  ['strapi_api_token_permissions', 'action', 'plugin::personalization.'],
  ['strapi_transfer_token_permissions', 'action', 'plugin::personalization.'],
  [CORE_STORE, 'key', 'plugin_personalization_'],
  [CORE_STORE, 'key', `${VIEWS}_components::personalization.`],
  [CORE_STORE, 'key', `${VIEWS}_content_types::plugin::personalization.`],
];

/**
 * Deletes what Strapi's own tables say about the plugin. Past Strapi's services, which would make the
 * plugin remember what it sees there.
 *
 * Seen in Strapi 5.54.0: the names of these tables and columns. Where one is missing, its rows stay,
 * and Strapi ignores them. It can go once Strapi forgets a plugin that was taken out.
 */
export async function deleteNamingRows(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection().transacting(trx);
  for (const [name, column, prefix] of NAMING) {
    if ((await schema().hasTable(name)) && (await schema().hasColumn(name, column))) {
      // An underscore stands for any letter there.
      const pattern = `${prefix.replaceAll('_', '\\_')}%`;
      await strapi.db
        .getConnection(name)
        .transacting(trx)
        .whereRaw(`?? like ? escape '${escapeOf(strapi)}'`, [column, pattern])
        .delete();
    }
  }
}

/** MySQL takes a backslash in a text for the beginning of something else. */
function escapeOf(strapi: Core.Strapi): string {
  return findDialect(strapi) === 'mysql' ? '\\\\' : '\\';
}
