import type { Core } from '@strapi/strapi';
import { readStringList } from '../../../../core/decision/variant';
import { addTag, type TaggedRows } from './climb-to-entries';
import { findVariantComponents, type UsageModel } from './variant-owners';

interface VariantRow {
  id: number;
  variantSegments: unknown;
}

/**
 * The rows of all variant components, tagged with the segment keys they name; with a key, only
 * the rows that name it, tagged with that key alone.
 */
export async function findVariantRows(
  strapi: Core.Strapi,
  models: readonly UsageModel[],
  segmentKey?: string,
): Promise<TaggedRows<string>> {
  // `$containsi` casts JSON columns to text on PostgreSQL, `$contains` does not. It finds too
  // much (a key is a text among others there), so the rows are filtered again below.
  const where =
    segmentKey === undefined
      ? { variantSegments: { $notNull: true } }
      : { variantSegments: { $containsi: JSON.stringify(segmentKey) } };

  const rows: TaggedRows<string> = new Map();
  for (const uid of findVariantComponents(models)) {
    const found: VariantRow[] = await strapi.db
      .query(uid)
      .findMany({ select: ['id', 'variantSegments'], where });
    for (const { id, variantSegments } of found) {
      for (const key of readStringList(variantSegments)) {
        if (segmentKey === undefined || key === segmentKey) {
          addTag(rows, uid, id, key);
        }
      }
    }
  }
  return rows;
}
