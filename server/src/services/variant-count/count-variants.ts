import type { Core } from '@strapi/strapi';
import { splitIntoBatches } from '../../database/split-into-batches';
import { findAnyComponentLinks } from '../../strapi/table-layout';
import { readModels } from '../segment-usage/read-models';
import { withoutVariants } from '../segment-usage/variant-owners';
import { descendToVariants, type ChildLink } from './descend-to-variants';
import { findModelsAboveVariants } from './find-models-above-variants';

/** Number of variants by row id, for rows of one content type. Rows without variants are absent. */
export async function countVariants(
  strapi: Core.Strapi,
  uid: string,
  rowIds: readonly number[],
): Promise<Map<number, number>> {
  const above = findModelsAboveVariants(withoutVariants(readModels(strapi)));
  if (!above.has(uid)) {
    return new Map();
  }
  return descendToVariants(uid, rowIds, {
    leadsToVariants: (childUid) => above.has(childUid),
    findChildren: (parentUid, ids) => findChildren(strapi, parentUid, ids),
  });
}

/** A model keeps all its components in one join table, so this is one query a batch. */
async function findChildren(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
): Promise<ChildLink[]> {
  const table = findAnyComponentLinks(strapi, uid);
  if (table === undefined) {
    return [];
  }
  const { ownerColumn, componentColumn } = table;
  const links: ChildLink[] = [];
  for (const batch of splitIntoBatches(ids)) {
    const rows: Record<string, unknown>[] = await strapi.db.query(table.name).findMany({
      select: [ownerColumn, componentColumn, 'component_type', 'field'],
      where: { [ownerColumn]: { $in: batch } },
    });
    for (const row of rows) {
      links.push({
        parentId: Number(row[ownerColumn]),
        childId: Number(row[componentColumn]),
        childUid: String(row.component_type),
        attribute: String(row.field),
      });
    }
  }
  return links;
}
