import type { Core } from '@strapi/strapi';

/**
 * Tells whether Strapi started without the plugin since the last start with it, or never had it.
 * Each start gives super admins the rights to all there is, and takes away what is not there.
 */
export async function wasPluginOff(strapi: Core.Strapi): Promise<boolean> {
  const rights = await strapi.db
    .query('admin::permission')
    .count({ where: { action: { $startsWith: 'plugin::personalization.' } } });
  return rights === 0;
}
