import type { Core } from '@strapi/strapi';

export interface DemoAdmin {
  email: string;
  password: string;
}

/**
 * Makes sure that the demo's administrator exists and has this password, so that the login which
 * `npm run demo` prints always works.
 */
export async function ensureDemoAdmin(
  strapi: Core.Strapi,
  { email, password }: DemoAdmin,
): Promise<void> {
  const users = strapi.service('admin::user');
  const user = await users.findOneByEmail(email);
  if (!user) {
    const superAdmin = await strapi.service('admin::role').getSuperAdmin();
    await users.create({
      email,
      password,
      firstname: 'Demo',
      lastname: 'Fjellro',
      isActive: true,
      roles: [superAdmin.id],
    });
    return;
  }
  const isSame = await strapi.service('admin::auth').validatePassword(password, user.password);
  if (!isSame) {
    await users.updateById(user.id, { password });
  }
}
