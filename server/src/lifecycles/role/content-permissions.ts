import type { Core } from '@strapi/strapi';
import type { ModelSchema, Models } from '../../schema/model-schema';
import { listVariantFields, type VariantField } from './list-variant-fields';

const CONTENT_ACTIONS = ['create', 'read', 'update'].map(
  (verb) => `plugin::content-manager.explorer.${verb}`,
);

/** What a role may do with a content type that has variants, field by field. */
export interface ContentPermission {
  id: number | string;
  /** The same whenever an administrator saves the role anew. */
  name: string;
  subject: string;
  properties: Record<string, unknown>;
  granted: readonly string[];
  variantFields: readonly VariantField[];
}

interface StoredPermission {
  id: number | string;
  action: string;
  subject: string | null;
  properties: { fields?: string[] | null } | null;
  role: { id: number | string } | null;
}

/** The injected fields of each content type that has any. */
export function listFieldsBySubject(strapi: Core.Strapi): ReadonlyMap<string, VariantField[]> {
  const components = strapi.components as unknown as Models;
  const contentTypes = Object.values(strapi.contentTypes) as unknown as ModelSchema[];
  return new Map(
    contentTypes
      .map((model) => [model.uid, listVariantFields(model, (uid) => components[uid])] as const)
      .filter(([, fields]) => fields.length > 0),
  );
}

/** The permissions of roles on content types that have variants. */
export async function listContentPermissions(strapi: Core.Strapi): Promise<ContentPermission[]> {
  const bySubject = listFieldsBySubject(strapi);
  if (bySubject.size === 0) {
    return [];
  }
  const stored: StoredPermission[] = await strapi.db.query('admin::permission').findMany({
    select: ['id', 'action', 'subject', 'properties'],
    where: { action: { $in: CONTENT_ACTIONS }, subject: { $in: [...bySubject.keys()] } },
    populate: { role: { select: ['id'] } },
  });
  return stored.flatMap(({ id, action, subject, properties, role }) =>
    subject === null || role === null
      ? []
      : {
          id,
          name: `${role.id} ${action} ${subject}`,
          subject,
          properties: properties ?? {},
          granted: properties?.fields ?? [],
          variantFields: bySubject.get(subject) ?? [],
        },
  );
}
