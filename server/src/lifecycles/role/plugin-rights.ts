import type { Core } from '@strapi/strapi';

const STORE = { type: 'plugin', name: 'personalization' };
const RIGHTS = { ...STORE, key: 'granted-actions' };
const OFFER = { ...STORE, key: 'offered-actions' };

const OWN_ACTIONS = 'plugin::personalization.';
const SUPER_ADMIN = 'strapi-super-admin';

/** Something that a role may do on the plugin's pages. */
export interface Right {
  action: string;
  conditions: readonly string[];
}

/** Rights by the code of the role. Super admins, who get all from Strapi at each start, are left out. */
type RightsByRole = Readonly<Record<string, readonly Right[]>>;

interface StoredRight {
  action: string;
  conditions: string[] | null;
  role: { code: string } | null;
}

/** What roles had when the plugin was on last. */
export async function readRights(strapi: Core.Strapi): Promise<RightsByRole> {
  return ((await strapi.store(RIGHTS).get({})) as RightsByRole | null) ?? {};
}

/** Keeps in mind what roles may do now, since a start without the plugin takes it from them. */
export async function rememberRights(strapi: Core.Strapi): Promise<void> {
  await strapi.store(RIGHTS).set({ value: await listRights(strapi) });
}

/** Whether the roles that Strapi makes were offered their first rights at an earlier start. */
export async function wereRightsOffered(strapi: Core.Strapi): Promise<boolean> {
  return (await strapi.store(OFFER).get({})) === true;
}

export async function rememberOffer(strapi: Core.Strapi): Promise<void> {
  await strapi.store(OFFER).set({ value: true });
}

/** Gives a role a right, unless it has it; nothing where there is no such role. */
export async function grantRight(
  strapi: Core.Strapi,
  code: string,
  { action, conditions }: Right,
): Promise<void> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code }, select: ['id'] });
  if (role === null) {
    return;
  }
  const permissions = strapi.db.query('admin::permission');
  if ((await permissions.count({ where: { action, role: { id: role.id } } })) > 0) {
    return;
  }
  const none = { actionParameters: {}, subject: null, properties: {} };
  await permissions.create({ data: { ...none, action, conditions, role: role.id } });
}

async function listRights(strapi: Core.Strapi): Promise<RightsByRole> {
  const stored: StoredRight[] = await strapi.db.query('admin::permission').findMany({
    select: ['action', 'conditions'],
    where: { action: { $startsWith: OWN_ACTIONS } },
    populate: { role: { select: ['code'] } },
  });
  const byRole: Record<string, Right[]> = {};
  for (const { action, conditions, role } of stored) {
    if (role === null || role.code === SUPER_ADMIN) {
      continue;
    }
    (byRole[role.code] ??= []).push({ action, conditions: conditions ?? [] });
  }
  return byRole;
}
