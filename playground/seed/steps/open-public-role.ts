import type { Core } from '@strapi/strapi';
import { CONTENT_TYPES } from '../content-types';

const PERMISSION_UID = 'plugin::users-permissions.permission';

/** Lets everybody read the shop, and nothing else. */
export async function openPublicRole(strapi: Core.Strapi): Promise<void> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' }, populate: ['permissions'] });
  const granted = new Set(role.permissions.map(({ action }: { action: string }) => action));

  for (const action of CONTENT_TYPES.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`])) {
    if (granted.has(action)) {
      continue;
    }
    await strapi.db.query(PERMISSION_UID).create({ data: { action, role: role.id } });
  }
}
