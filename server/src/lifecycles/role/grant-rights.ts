import type { Core } from '@strapi/strapi';
import { standAside } from '../../log/stand-aside';
import {
  grantRight,
  readRights,
  rememberOffer,
  rememberRights,
  wereRightsOffered,
} from './plugin-rights';

/** The roles that Strapi makes for people who write. */
const WRITING_ROLES: readonly string[] = ['strapi-editor', 'strapi-author'];

const READ_SEGMENTS = { action: 'plugin::personalization.segment.read', conditions: [] };
const EDIT_CONTENT = 'plugin::content-manager.explorer.update';

interface RoleEvent {
  result?: { code?: string };
}

/**
 * Gives roles their rights on the plugin's own pages: those that a start without the plugin took,
 * and, once in the life of a database, to Editor and Author the right to read segments. Without it
 * nobody but a super admin could choose a segment in an entry, though Strapi lets these roles write
 * the entry with its variants. It is a plain right, and not a way round rights: administrators see
 * it at the role and can take it away for good. No more is given: to change segments decides for a
 * whole site. Roles that a project made itself are its own to judge.
 */
export async function grantRights(
  strapi: Core.Strapi,
  { wasOff }: { wasOff: boolean },
): Promise<void> {
  if (wasOff) {
    for (const [code, rights] of Object.entries(await readRights(strapi))) {
      for (const right of rights) {
        await grantRight(strapi, code, right);
      }
    }
  }
  if (!(await wereRightsOffered(strapi))) {
    await offerReading(strapi);
  }
  await rememberRights(strapi);
}

/** On an empty database Strapi makes its roles only after the plugins have started. */
async function offerReading(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query('admin::role').count()) === 0) {
    offerToRolesToCome(strapi);
    return;
  }
  for (const code of WRITING_ROLES) {
    if (await mayEditContent(strapi, code)) {
      await grantRight(strapi, code, READ_SEGMENTS);
    }
  }
  await rememberOffer(strapi);
}

function offerToRolesToCome(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::role'],
    async afterCreate({ result }: RoleEvent) {
      const code = result?.code;
      if (code === undefined || !WRITING_ROLES.includes(code)) {
        return;
      }
      await standAside(strapi, `the role ${code} got no right to read segments`, async () => {
        await grantRight(strapi, code, READ_SEGMENTS);
        await rememberOffer(strapi);
      });
    },
  });
}

/** An administrator may have made something else of a role. */
async function mayEditContent(strapi: Core.Strapi, code: string): Promise<boolean> {
  const where = { action: EDIT_CONTENT, role: { code } };
  return (await strapi.db.query('admin::permission').count({ where })) > 0;
}
