import type { Core } from '@strapi/strapi';
import { splitIntoBatches } from '../../database/split-into-batches';
import { findComponentLinks } from '../../strapi/table-layout';
import type { ParentLink } from './climb-to-entries';
import type { ComponentPlace } from './variant-owners';

/**
 * The rows of one model that hold the given rows of a component. A model keeps all its components
 * in one join table, so this is one query a batch, whatever the number of attributes. It asks the
 * query layer, which knows join tables as models of their own and joins a transaction under way.
 */
export async function findParents(
  strapi: Core.Strapi,
  place: ComponentPlace,
  childUid: string,
  ids: readonly number[],
): Promise<ParentLink[]> {
  const table = findComponentLinks(strapi, place.parentUid, [place.attribute]);
  if (table === undefined) {
    return [];
  }
  const { ownerColumn, componentColumn } = table;
  const links: ParentLink[] = [];
  for (const batch of splitIntoBatches(ids)) {
    const rows: Record<string, unknown>[] = await strapi.db.query(table.name).findMany({
      select: [ownerColumn, componentColumn, 'field'],
      where: { component_type: childUid, [componentColumn]: { $in: batch } },
    });
    for (const row of rows) {
      links.push({
        childId: Number(row[componentColumn]),
        parentId: Number(row[ownerColumn]),
        attribute: String(row.field),
      });
    }
  }
  return links;
}
