import type { Core } from '@strapi/types';
import { findMainField } from '../segment-usage/find-main-field';
import type { RelatedIds } from './list-related-ids';
import { createPermissionChecker } from './permission-checker';

/** Titles by content type and row id; entries that may not be read are absent. */
export type RelatedTitles = ReadonlyMap<string, ReadonlyMap<number | string, string>>;

/** Two conditions in one: a role's own, which may be anything, and ours. */
interface Filtered {
  filters?: unknown;
  [option: string]: unknown;
}

/** The titles of related entries, as far as the admin user may read them: one query a content type. */
export async function loadRelatedTitles(
  strapi: Core.Strapi,
  related: RelatedIds,
  userAbility: unknown,
): Promise<RelatedTitles> {
  const titles = new Map<string, ReadonlyMap<number | string, string>>();
  for (const [uid, ids] of related) {
    titles.set(uid, await loadTitles(strapi, uid, [...ids], userAbility));
  }
  return titles;
}

async function loadTitles(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly (number | string)[],
  userAbility: unknown,
): Promise<ReadonlyMap<number | string, string>> {
  const mainField = await findMainField(strapi, uid);
  const checker = createPermissionChecker(strapi, userAbility, uid);
  if (mainField === null || checker.cannot.read(undefined, mainField)) return new Map();
  const allowed = (await checker.sanitizedQuery.read({})) as Filtered;
  const filters = { $and: [allowed.filters ?? {}, { id: { $in: ids } }] };
  const rows: Record<string, unknown>[] = await strapi.db
    .query(uid)
    .findMany(
      strapi
        .get('query-params')
        .transform(uid, { ...allowed, filters, fields: ['id', mainField], populate: {} }),
    );
  return new Map(
    rows.flatMap(({ id, [mainField]: title }) =>
      isTitle(title) ? [[id as number | string, String(title)] as const] : [],
    ),
  );
}

function isTitle(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}
