import { VARIANTS_ATTRIBUTE } from '../../../../core/decision/variant';

/** A component row that a row holds. */
export interface ChildLink {
  parentId: number;
  childId: number;
  childUid: string;
  attribute: string;
}

interface DescendOptions {
  /** Whether variants can stand in rows of the model or below them. */
  leadsToVariants(uid: string): boolean;
  /** The links of a model's rows to the component rows that they hold. */
  findChildren(parentUid: string, ids: readonly number[]): Promise<ChildLink[]>;
}

/** Deeper nesting than any schema has; keeps a damaged database from running us in circles. */
const MAX_LEVELS = 32;

/** Entry ids by row id: each component row belongs to one entry. */
type OwnedRows = Map<number, number>;

/**
 * Counts the variants of entries by going down from them, level by level, with a number of queries
 * that depends on the schema alone. Variants inside a variant's own values do not count.
 */
export async function descendToVariants(
  uid: string,
  entryIds: readonly number[],
  { leadsToVariants, findChildren }: DescendOptions,
): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  const root: OwnedRows = new Map(entryIds.map((id) => [id, id]));
  let level = new Map<string, OwnedRows>([[uid, root]]);
  for (let depth = 0; level.size > 0 && depth < MAX_LEVELS; depth += 1) {
    const below = new Map<string, OwnedRows>();
    for (const [parentUid, rows] of level) {
      for (const link of await findChildren(parentUid, [...rows.keys()])) {
        const entryId = rows.get(link.parentId);
        if (entryId === undefined) {
          continue;
        }
        if (link.attribute === VARIANTS_ATTRIBUTE) {
          counts.set(entryId, (counts.get(entryId) ?? 0) + 1);
        } else if (leadsToVariants(link.childUid)) {
          const known: OwnedRows = below.get(link.childUid) ?? new Map<number, number>();
          below.set(link.childUid, known.set(link.childId, entryId));
        }
      }
    }
    level = below;
  }
  return counts;
}
