import type { Core } from '@strapi/strapi';
import type { ModelSchema, Models } from '../variant/model-schema';
import { listVariantFields } from './list-variant-fields';
import { selectFieldsToGrant } from './select-fields-to-grant';

const CONTENT_ACTIONS = ['create', 'read', 'update'].map(
  (verb) => `plugin::content-manager.explorer.${verb}`,
);

const OFFERED = { type: 'plugin', name: 'personalization', key: 'offered-fields' };

interface StoredPermission {
  id: number | string;
  subject: string | null;
  properties: { fields?: string[] | null } | null;
}

/**
 * Lets roles that may edit an owner edit its variants, field by field, also in a database that is
 * older than the plugin. Strapi itself gives new fields to super admins only.
 */
export async function grantVariantFields(strapi: Core.Strapi): Promise<void> {
  const bySubject = listFieldsBySubject(strapi);
  if (bySubject.size === 0) {
    return;
  }
  const offered = ((await strapi.store(OFFERED).get({})) ?? {}) as Record<string, string[]>;
  const permissions: StoredPermission[] = await strapi.db.query('admin::permission').findMany({
    select: ['id', 'subject', 'properties'],
    where: { action: { $in: CONTENT_ACTIONS }, subject: { $in: [...bySubject.keys()] } },
  });
  for (const permission of permissions) {
    await grantTo(strapi, permission, bySubject, offered);
  }
  await strapi.store(OFFERED).set({
    value: Object.fromEntries(
      [...bySubject].map(([subject, fields]) => [subject, fields.map(({ path }) => path)]),
    ),
  });
}

async function grantTo(
  strapi: Core.Strapi,
  { id, subject, properties }: StoredPermission,
  bySubject: ReturnType<typeof listFieldsBySubject>,
  offered: Readonly<Record<string, string[]>>,
): Promise<void> {
  const granted = properties?.fields ?? [];
  const variantFields = bySubject.get(subject ?? '') ?? [];
  const added = selectFieldsToGrant(granted, variantFields, new Set(offered[subject ?? ''] ?? []));
  if (granted.length > 0 && added.length > 0) {
    await strapi.db.query('admin::permission').update({
      where: { id },
      data: { properties: { ...properties, fields: [...granted, ...added] } },
    });
  }
}

function listFieldsBySubject(strapi: Core.Strapi) {
  const components = strapi.components as unknown as Models;
  const contentTypes = Object.values(strapi.contentTypes) as unknown as ModelSchema[];
  return new Map(
    contentTypes
      .map((model) => [model.uid, listVariantFields(model, (uid) => components[uid])] as const)
      .filter(([, fields]) => fields.length > 0),
  );
}
