import type { Core } from '@strapi/strapi';
import { getRoleLifecycle } from './lifecycles/role';
import { getViewSettingsLifecycle } from './lifecycles/view-settings';
import { getCache } from './services/cache';

/** Runs when Strapi stops, while the database still answers. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await getRoleLifecycle(strapi).stop();
  await getViewSettingsLifecycle(strapi).stop();
  await getCache(strapi).stop();
}
