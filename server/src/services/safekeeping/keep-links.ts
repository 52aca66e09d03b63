import type { Core } from '@strapi/strapi';
import { splitIntoBatches } from '../../database/split-into-batches';

/** In the place of a table's name, for blocks that are hidden by default. */
export const HIDDEN_BLOCKS = 'hidden-blocks';

/** The ids of those rows of a model that are there. */
export async function findExisting(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  for (const batch of splitIntoBatches([...new Set(ids)])) {
    const rows: { id: number }[] = await strapi.db
      .query(uid as never)
      .findMany({ select: ['id'], where: { id: { $in: batch } } });
    rows.forEach(({ id }) => found.add(id));
  }
  return found;
}
