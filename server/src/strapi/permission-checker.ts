import type { Core } from '@strapi/strapi';
import { findService, reportMissing } from './look-inside';

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

interface CheckerService {
  create(options: { userAbility: unknown; model: string }): PermissionChecker;
}

/**
 * Checks what an admin user may read of a content type, as the content manager itself does.
 *
 * Seen in Strapi 5.54.0: the content manager's service `permission-checker`. Where it is missing,
 * nothing may be read or changed. It can go once Strapi checks a document for an ability by itself.
 */
export function createPermissionChecker(
  strapi: Core.Strapi,
  userAbility: unknown,
  uid: string,
): PermissionChecker {
  const service = findService<CheckerService>(strapi, 'content-manager', 'permission-checker');
  if (typeof service?.create === 'function') {
    return service.create({ userAbility, model: uid });
  }
  reportMissing(strapi, 'permission checker', 'no entry may be read or changed');
  return REFUSES_ALL;
}

const NOTHING: Query = { filters: { id: { $in: [] } } };

const REFUSES_ALL: PermissionChecker = {
  can: Object.assign(() => false, { read: () => false }),
  cannot: Object.assign(() => true, { read: () => true }),
  sanitizedQuery: { read: async () => NOTHING, update: async () => NOTHING },
  sanitizeOutput: async () => ({}),
};
