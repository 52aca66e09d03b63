import type { Core } from '@strapi/strapi';
import { splitIntoBatches } from '../../database/split-into-batches';
import { listStoredFields } from '../../strapi/table-layout';

/** One version of an entry, as far as a list of uses shows it. */
export interface EntryRow {
  id: number;
  documentId: string;
  locale?: string | null;
  publishedAt?: string | null;
  [attribute: string]: unknown;
}

/** The rows of a content type by id, with the given attributes where the type has them. */
export async function loadEntries(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
  attributes: readonly string[],
): Promise<EntryRow[]> {
  const known = listStoredFields(strapi, uid);
  const select = ['id', ...attributes.filter((name) => known.has(name))];
  const entries: EntryRow[] = [];
  for (const batch of splitIntoBatches(ids)) {
    entries.push(
      ...(await strapi.db.query(uid).findMany({ select, where: { id: { $in: batch } } })),
    );
  }
  return entries;
}
