import type { Core } from '@strapi/strapi';
import { createPermissionChecker } from '../../strapi/permission-checker';
import { toDatabaseQuery } from '../../strapi/query-params';
import { findMainField } from '../../strapi/find-main-field';
import type { RelatedIds } from './list-related-ids';

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
    const found = await findReadableTitles(strapi, uid, { id: { $in: [...ids] } }, userAbility);
    titles.set(uid, new Map(found.map(({ id, title }) => [id, title])));
  }
  return titles;
}

/** An entry that may be read, and what its editors call it. */
export interface ReadableTitle {
  id: number | string;
  documentId: string;
  title: string;
}

/** The entries of a type that are asked for, as far as they have a title that may be read. */
export async function findReadableTitles(
  strapi: Core.Strapi,
  uid: string,
  asked: Record<string, unknown>,
  userAbility: unknown,
): Promise<ReadableTitle[]> {
  const mainField = await findMainField(strapi, uid);
  const checker = createPermissionChecker(strapi, userAbility, uid);
  if (mainField === null || checker.cannot.read(undefined, mainField)) {
    return [];
  }
  const allowed = (await checker.sanitizedQuery.read({})) as Filtered;
  const filters = { $and: [allowed.filters ?? {}, asked] };
  const query = toDatabaseQuery(strapi, uid, {
    ...allowed,
    filters,
    fields: ['id', 'documentId', mainField],
    populate: {},
  });
  const rows: Record<string, unknown>[] =
    query === null ? [] : await strapi.db.query(uid).findMany(query);
  return rows.flatMap(({ id, documentId, [mainField]: title }) =>
    isTitle(title)
      ? [{ id: id as number | string, documentId: String(documentId), title: String(title) }]
      : [],
  );
}

function isTitle(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}
