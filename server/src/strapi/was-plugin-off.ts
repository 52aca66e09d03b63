import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

/**
 * Tells whether Strapi started without the plugin since the last start with it, or never had it.
 *
 * Seen in Strapi 5.54.0: each start gives super admins the rights to all there is, and takes away what is
 * not there (`admin/server/src/services/permission`). Where rights cannot be counted, the plugin counts
 * as having been off, so that what may be gone is looked for. It can go once Strapi tells a plugin that
 * it was taken out.
 */
export async function wasPluginOff(strapi: Core.Strapi): Promise<boolean> {
  const permissions = lookInside(() => strapi.db.query('admin::permission'));
  if (permissions === undefined) {
    reportMissing(strapi, 'model admin::permission', 'this start counts as one after a pause');
    return true;
  }
  const where = { action: { $startsWith: 'plugin::personalization.' } };
  return (await permissions.count({ where })) === 0;
}
