import type { Core } from '@strapi/strapi';

const EXCLUDED = 'plugin::config-sync.excludedConfig';

const VIEW = 'core-store.plugin_content_manager_configuration';

/** What this database has, as `strapi-plugin-config-sync` names it: what begins like one of these. */
const OWN_ENTRIES = [
  'core-store.plugin_personalization_',
  // The tables that Strapi must not drop, those of variants among them: elsewhere there are others.
  'core-store.core_persisted_tables',
  `${VIEW}_content_types::plugin::personalization.`,
];

/**
 * What the plugin notes in the core store is about this database: what the last start found, what
 * roles had, which tables to keep, and the views of components that follow from the project's own
 * schemas. `strapi-plugin-config-sync` would carry it to another one, and write it all into a team's
 * git. It reads its configuration at each use (seen in 3.2), and leaves out what begins like an entry
 * of this list: by its name in the database, and by that of its file, where it was exported before.
 *
 * @param components uids of the components that the plugin made
 */
export function leaveOutOfConfigSync(strapi: Core.Strapi, components: readonly string[]): void {
  const excluded: unknown = strapi.config.get(EXCLUDED, null);
  if (!Array.isArray(excluded)) {
    return;
  }
  const own = [...OWN_ENTRIES, ...components.map((uid) => `${VIEW}_components::${uid}`)];
  const named = own.flatMap((name) => [name, toFileName(name)]);
  const missing = named.filter((name) => !excluded.includes(name));
  strapi.config.set(EXCLUDED, [...(excluded as unknown[]), ...new Set(missing)]);
}

function toFileName(name: string): string {
  return name.replaceAll(':', '#').replaceAll('/', '$');
}
