import type { Core } from '@strapi/strapi';
import { splitIntoBatches } from '../../database/split-into-batches';
import type { ParentLink } from './climb-to-entries';
import type { ComponentPlace } from './variant-owners';

/** The join table of a component or dynamic zone attribute, as `strapi.db.metadata` describes it. */
interface ComponentJoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn?: { name: string };
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
}

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
  const table = readJoinTable(strapi, place);
  if (table === null) {
    return [];
  }
  const parentColumn = table.joinColumn.name;
  const childColumn = table.morphColumn?.idColumn.name ?? table.inverseJoinColumn?.name;
  if (childColumn === undefined) {
    return [];
  }

  const links: ParentLink[] = [];
  for (const batch of splitIntoBatches(ids)) {
    const rows: Record<string, unknown>[] = await strapi.db.query(table.name).findMany({
      select: [parentColumn, childColumn, 'field'],
      where: { component_type: childUid, [childColumn]: { $in: batch } },
    });
    for (const row of rows) {
      links.push({
        childId: Number(row[childColumn]),
        parentId: Number(row[parentColumn]),
        attribute: String(row.field),
      });
    }
  }
  return links;
}

function readJoinTable(
  strapi: Core.Strapi,
  { parentUid, attribute }: ComponentPlace,
): ComponentJoinTable | null {
  const found: unknown = strapi.db.metadata.get(parentUid).attributes[attribute];
  if (typeof found !== 'object' || found === null || !('joinTable' in found)) {
    return null;
  }
  return found.joinTable as ComponentJoinTable;
}
