import type { Core } from '@strapi/strapi';
import { splitIntoBatches } from '../../database/split-into-batches';
import { readModels } from '../segment-usage/read-models';
import { withoutVariants } from '../segment-usage/variant-owners';
import { descendToVariants, type ChildLink } from './descend-to-variants';
import { findModelsAboveVariants } from './find-models-above-variants';

/** The join table of a model's components, as `strapi.db.metadata` describes it. */
interface ComponentJoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn?: { name: string };
  morphColumn?: { idColumn: { name: string } };
}

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
  const table = findJoinTable(strapi, uid);
  if (table === null) {
    return [];
  }
  const parentColumn = table.joinColumn.name;
  const childColumn = table.morphColumn?.idColumn.name ?? table.inverseJoinColumn?.name;
  if (childColumn === undefined) {
    return [];
  }
  const links: ChildLink[] = [];
  for (const batch of splitIntoBatches(ids)) {
    const rows: Record<string, unknown>[] = await strapi.db.query(table.name).findMany({
      select: [parentColumn, childColumn, 'component_type', 'field'],
      where: { [parentColumn]: { $in: batch } },
    });
    for (const row of rows) {
      links.push({
        parentId: Number(row[parentColumn]),
        childId: Number(row[childColumn]),
        childUid: String(row.component_type),
        attribute: String(row.field),
      });
    }
  }
  return links;
}

function findJoinTable(strapi: Core.Strapi, uid: string): ComponentJoinTable | null {
  const attributes = Object.values(strapi.db.metadata.get(uid).attributes) as unknown[];
  const found = attributes.find(isHeldInComponentTable);
  return found?.joinTable ?? null;
}

/** Relations have join tables too; those of components name the component's type. */
function isHeldInComponentTable(
  attribute: unknown,
): attribute is { joinTable: ComponentJoinTable } {
  if (typeof attribute !== 'object' || attribute === null || !('joinTable' in attribute)) {
    return false;
  }
  const { joinTable } = attribute;
  return (
    typeof joinTable === 'object' &&
    joinTable !== null &&
    'name' in joinTable &&
    typeof joinTable.name === 'string' &&
    'on' in joinTable &&
    typeof joinTable.on === 'object' &&
    joinTable.on !== null &&
    'field' in joinTable.on
  );
}
