import type { Core } from '@strapi/strapi';

const EXCLUDED = 'plugin::config-sync.excludedConfig';

/** The plugin's own entries in the core store, as `strapi-plugin-config-sync` names them. */
const OWN_ENTRIES = 'core-store.plugin_personalization_';

/**
 * What the plugin notes in the core store is about this database: what the last start found, and
 * what roles had. `strapi-plugin-config-sync` would carry it to another one. It reads its
 * configuration at each use (seen in 3.2), and leaves out what begins like an entry of this list.
 */
export function leaveOutOfConfigSync(strapi: Core.Strapi): void {
  const excluded: unknown = strapi.config.get(EXCLUDED, null);
  if (Array.isArray(excluded) && !excluded.includes(OWN_ENTRIES)) {
    strapi.config.set(EXCLUDED, [...(excluded as unknown[]), OWN_ENTRIES]);
  }
}
