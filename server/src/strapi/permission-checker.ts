import type { Core } from '@strapi/strapi';

type Query = Record<string, unknown>;

interface Check {
  (action: string, entity?: unknown, field?: string): boolean;
  read(entity?: unknown, field?: string): boolean;
}

/** The part of the content manager's permission checker that reading and changing need. */
export interface PermissionChecker {
  can: Check;
  cannot: Check;
  /** The query, narrowed to what the role may read. */
  sanitizedQuery: Record<'read' | 'update', (query: Query) => Promise<Query>>;
  /** The document without what the role may not read. */
  sanitizeOutput(document: Query): Promise<Query>;
}

/** Checks what an admin user may read of a content type, as the content manager itself does. */
export function createPermissionChecker(
  strapi: Core.Strapi,
  userAbility: unknown,
  uid: string,
): PermissionChecker {
  return strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uid });
}
