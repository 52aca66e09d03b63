import type { Core } from '@strapi/strapi';
import { ACTIONS } from './actions';

/** Makes the plugin's permissions known to the roles' settings. Only possible before the end of `bootstrap`. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);
}
