import type { Core } from '@strapi/strapi';
import type { CacheService } from './services/cache';
import type { RoleService } from './services/role';
import type { ViewSettingsService } from './services/view-settings';

/** Runs when Strapi stops, while the database still answers. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const plugin = strapi.plugin('personalization');
  const cache: CacheService = plugin.service('cache');
  const role: RoleService = plugin.service('role');
  const viewSettings: ViewSettingsService = plugin.service('view-settings');
  await role.stop();
  await viewSettings.stop();
  await cache.stop();
}
