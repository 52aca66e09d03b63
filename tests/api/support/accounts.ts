import { randomUUID } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';

const PASSWORD = 'Test-passw0rd';
const PERMISSION_UID = 'plugin::users-permissions.permission';
const ROLE_UID = 'plugin::users-permissions.role';

export interface Accounts {
  /** Lets the role of users-permissions do the actions; makes the role if there is none. */
  grantRole(role: string, uid: UID.ContentType, actions: readonly string[]): Promise<void>;
  /** A user of the website with that role (`authenticated` by default), and asking as that user. */
  createUser(options?: { role?: string }): Promise<{ id: number; jwt: string; http: TestAgent }>;
  /** An API token of the admin panel; `custom` takes actions such as `api::note.note.find`. */
  createApiToken(options?: {
    type?: 'read-only' | 'full-access' | 'custom';
    permissions?: string[];
    name?: string;
  }): Promise<string>;
  /** An API token of the super admin's, with these permissions in the admin API. */
  createAdminToken(name: string, permissions: object[]): Promise<string>;
  /** An admin with those roles (`strapi-super-admin` by default), and asking as that admin. */
  createAdmin(options?: { roles?: string[] }): Promise<{ id: number; http: TestAgent }>;
  /** Asks as the one super admin: `(await asAdmin()).get('/personalization/segments')`. */
  asAdmin(): Promise<TestAgent>;
}

export function createAccounts(strapi: Core.Strapi, url: string): Accounts {
  const agentFor = (jwt: string): TestAgent => supertest.agent(url).auth(jwt, { type: 'bearer' });

  const createAdmin: Accounts['createAdmin'] = async ({ roles = ['strapi-super-admin'] } = {}) => {
    const found = await strapi.db.query('admin::role').findMany({ where: { code: roles } });
    if (found.length !== roles.length) {
      throw new Error(`No such admin role: ${roles.join(', ')}`);
    }
    const email = `${randomUUID()}@example.com`;
    const user = await strapi.service('admin::user').create({
      email,
      firstname: 'Test',
      lastname: 'Admin',
      password: PASSWORD,
      isActive: true,
      registrationToken: null,
      roles: found.map((role: { id: number }) => role.id),
    });
    const login = await supertest(url).post('/admin/login').send({ email, password: PASSWORD });
    if (login.status !== 200) {
      throw new Error(`Admin login failed: ${login.text}`);
    }
    return { id: user.id, http: agentFor(login.body.data.token) };
  };

  let superAdmin: ReturnType<Accounts['createAdmin']> | null = null;
  const asAdmin = async (): Promise<TestAgent> => (await (superAdmin ??= createAdmin())).http;

  return {
    createAdmin,
    asAdmin,
    grantRole: async (type, uid, actions) => {
      const role = await ensureRole(strapi, type);
      for (const action of actions) {
        await strapi.db
          .query(PERMISSION_UID)
          .create({ data: { action: `${uid}.${action}`, role: role.id } });
      }
    },
    createUser: async ({ role: type = 'authenticated' } = {}) => {
      const role = await ensureRole(strapi, type);
      const name = randomUUID();
      const user = await strapi
        .plugin('users-permissions')
        .service('user')
        .add({
          username: name,
          email: `${name}@example.com`,
          password: PASSWORD,
          provider: 'local',
          confirmed: true,
          blocked: false,
          role: role.id,
        });
      const jwt = strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
      return { id: user.id, jwt, http: agentFor(jwt) };
    },
    createAdminToken: async (name, adminPermissions) => {
      const http = await asAdmin();
      const token = { name, description: '', lifespan: null, adminPermissions };
      const { body } = await http.post('/admin/admin-tokens').send(token).expect(201);
      return body.data.accessKey;
    },
    createApiToken: async ({ type = 'read-only', permissions, name = randomUUID() } = {}) => {
      const token = await strapi.service('admin::api-token').create({
        name,
        description: '',
        type,
        lifespan: null,
        ...(permissions && { permissions }),
      });
      return token.accessKey;
    },
  };
}

async function ensureRole(strapi: Core.Strapi, type: string): Promise<{ id: number }> {
  const query = strapi.db.query(ROLE_UID);
  const found = await query.findOne({ where: { type } });
  return found ?? (await query.create({ data: { name: type, type, description: '' } }));
}
