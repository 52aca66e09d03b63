import type { Core } from '@strapi/strapi';
import {
  listContentPermissions,
  listFieldsBySubject,
  type ContentPermission,
} from './content-permissions';
import { readGrantMemory, writeGrantMemory, type GrantMemory } from './grant-memory';
import { listWithheldFields, selectFieldsToGrant } from './select-fields-to-grant';

/**
 * Lets roles that may edit an owner edit its variants, field by field, also in a database that is
 * older than the plugin. Strapi itself gives new fields to super admins only, and takes the fields
 * from all roles when it starts without the plugin.
 */
export async function grantVariantFields(
  strapi: Core.Strapi,
  { wasOff }: { wasOff: boolean },
): Promise<void> {
  const memory = await readGrantMemory(strapi);
  for (const permission of await listContentPermissions(strapi)) {
    await grantTo(strapi, permission, memory, wasOff);
  }
  await rememberGrants(strapi);
}

/** Keeps in mind what roles lack now, so that it stays away after a start without the plugin. */
export async function rememberGrants(strapi: Core.Strapi): Promise<void> {
  const withheld = (await listContentPermissions(strapi))
    .map(({ name, granted, variantFields }) => [name, listWithheldFields(granted, variantFields)])
    .filter(([, paths]) => paths !== undefined && paths.length > 0);
  await writeGrantMemory(strapi, {
    offered: Object.fromEntries(
      [...listFieldsBySubject(strapi)].map(([uid, fields]) => [uid, fields.map((f) => f.path)]),
    ),
    withheld: Object.fromEntries(withheld) as GrantMemory['withheld'],
  });
}

async function grantTo(
  strapi: Core.Strapi,
  { id, name, subject, properties, granted, variantFields }: ContentPermission,
  { offered, withheld }: GrantMemory,
  wasOff: boolean,
): Promise<void> {
  const added = selectFieldsToGrant({
    granted,
    variantFields,
    offered: new Set(offered[subject]),
    withheld: wasOff ? new Set(withheld[name]) : null,
  });
  if (granted.length > 0 && added.length > 0) {
    await strapi.db.query('admin::permission').update({
      where: { id },
      data: { properties: { ...properties, fields: [...granted, ...added] } },
    });
  }
}
