import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** What a role may do, as Strapi stores it. */
export interface RolePermission {
  action: string;
  subject?: string;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

/** Creates an admin role with these permissions and no others; gives its code. */
export async function createRole(
  strapi: Core.Strapi,
  permissions: readonly RolePermission[],
): Promise<string> {
  const name = `role-${randomUUID()}`;
  const roles = strapi.service('admin::role');
  const role: { id: number; code: string } = await roles.create({ name, description: '' });
  await roles.assignPermissions(
    role.id,
    permissions.map(({ action, subject = null, properties = {}, conditions = [] }) => ({
      action,
      subject,
      properties,
      conditions,
    })),
  );
  return role.code;
}
