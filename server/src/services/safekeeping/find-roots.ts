import type { Core } from '@strapi/strapi';
import { splitIntoBatches } from '../../database/split-into-batches';
import type { ModelSchema } from '../../schema/model-schema';
import { isVariantComponent } from '../../schema/variant-component-uid';
import { climbToEntries, type TaggedRows } from '../segment-usage/climb-to-entries';
import { findParents } from '../segment-usage/find-parents';
import { readModels } from '../segment-usage/read-models';
import { findComponentPlaces } from '../segment-usage/variant-owners';

/** A row by its model and id. */
export interface RowRef {
  uid: string;
  id: number;
}

/** One of the rows that a document is stored in. */
export interface Version {
  documentId: string;
  locale: string | null;
  isPublished: boolean;
}

/** The entry, file or variant that a row belongs to, however deep in it. */
export interface Root extends RowRef {
  /** `null` for variants, which are no documents. */
  version: Version | null;
}

/** An entry as far as it tells its version. */
export interface VersionRow {
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt: unknown;
}

export const nameRow = ({ uid, id }: RowRef): string => `${uid} ${id}`;

/**
 * What rows belong to, by `nameRow`. Ids alone do not say which row is meant: a database may give
 * that of a deleted row to another one. A row that nothing holds any more has no root.
 */
export async function findRoots(
  strapi: Core.Strapi,
  rows: readonly RowRef[],
): Promise<ReadonlyMap<string, Root>> {
  const start: TaggedRows<string> = new Map();
  for (const row of rows) {
    const ofModel = start.get(row.uid) ?? new Map<number, Set<string>>();
    start.set(row.uid, ofModel.set(row.id, new Set([nameRow(row)])));
  }
  const contentTypes = [...start].filter(([uid]) => isContentType(strapi, uid));
  contentTypes.forEach(([uid]) => start.delete(uid));
  const climbed = await climb(strapi, start);
  contentTypes.forEach(([uid, ofModel]) => climbed.set(uid, merge(climbed.get(uid), ofModel)));
  const roots = new Map<string, Root>();
  for (const found of climbed) {
    (await toRoots(strapi, found)).forEach(([name, root]) => roots.set(name, root));
  }
  return roots;
}

async function climb(strapi: Core.Strapi, start: TaggedRows<string>): Promise<TaggedRows<string>> {
  const places = findComponentPlaces(readModels(strapi));
  return climbToEntries(start, {
    places,
    isContentType: (uid) => isContentType(strapi, uid) || isVariant(strapi, uid),
    findParents: async (parentUid, childUid, ids) => {
      const place = places.get(childUid)?.find((known) => known.parentUid === parentUid);
      return place === undefined ? [] : findParents(strapi, place, childUid, ids);
    },
    tagParent: (tag) => tag,
  });
}

async function toRoots(
  strapi: Core.Strapi,
  [uid, rows]: [string, ReadonlyMap<number, ReadonlySet<string>>],
): Promise<[string, Root][]> {
  const versions = isVariant(strapi, uid)
    ? new Map([...rows.keys()].map((id) => [id, null]))
    : await readVersions(strapi, uid, [...rows.keys()]);
  return [...versions].flatMap(([id, version]) =>
    [...(rows.get(id) ?? [])].map((name): [string, Root] => [name, { uid, id, version }]),
  );
}

/** Of those ids that are there. */
async function readVersions(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
): Promise<Map<number, Version>> {
  const versions = new Map<number, Version>();
  for (const batch of splitIntoBatches(ids)) {
    const entries: VersionRow[] = await strapi.db.query(uid as never).findMany({
      select: ['id', 'documentId', 'locale', 'publishedAt'],
      where: { id: { $in: batch } },
    });
    entries.forEach((entry) => versions.set(entry.id, toVersion(entry)));
  }
  return versions;
}

export function toVersion({ documentId, locale, publishedAt }: VersionRow): Version {
  return { documentId, locale: locale ?? null, isPublished: publishedAt !== null };
}

export function isSameVersion(one: Version | null, other: Version | null): boolean {
  return one === null || other === null
    ? one === other
    : one.documentId === other.documentId &&
        one.locale === other.locale &&
        one.isPublished === other.isPublished;
}

function isContentType(strapi: Core.Strapi, uid: string): boolean {
  return Object.hasOwn(strapi.contentTypes, uid);
}

function isVariant(strapi: Core.Strapi, uid: string): boolean {
  const component = strapi.components[uid as never] as unknown as ModelSchema | undefined;
  return component !== undefined && isVariantComponent(component);
}

function merge(
  into: Map<number, Set<string>> = new Map(),
  from: ReadonlyMap<number, ReadonlySet<string>>,
): Map<number, Set<string>> {
  for (const [id, tags] of from) {
    into.set(id, new Set([...(into.get(id) ?? []), ...tags]));
  }
  return into;
}
