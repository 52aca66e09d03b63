import type { ComponentPlace } from './variant-owners';

/** Rows by model uid and row id, each with what is to be known of them at the top. */
export type TaggedRows<Tag> = Map<string, Map<number, Set<Tag>>>;

/** A row that holds a component, and the attribute it holds it by. */
export interface ParentLink {
  childId: number;
  parentId: number;
  attribute: string;
}

interface ClimbOptions<Tag> {
  places: ReadonlyMap<string, readonly ComponentPlace[]>;
  isContentType(uid: string): boolean;
  /** The links of one component's rows to the rows of one model. */
  findParents(parentUid: string, childUid: string, ids: readonly number[]): Promise<ParentLink[]>;
  /** The tag of a parent, from the tag of its component and the attribute that holds it. */
  tagParent(tag: Tag, attribute: string): Tag;
}

/** Deeper nesting than any schema has; keeps a damaged database from running us in circles. */
const MAX_LEVELS = 32;

/**
 * Climbs from component rows to the entries that hold them, level by level, with a number of
 * queries that depends on the schema alone. Rows that nothing holds any more are left behind.
 */
export async function climbToEntries<Tag>(
  start: TaggedRows<Tag>,
  { places, isContentType, findParents, tagParent }: ClimbOptions<Tag>,
): Promise<TaggedRows<Tag>> {
  const entries: TaggedRows<Tag> = new Map();
  let level = start;
  for (let depth = 0; level.size > 0 && depth < MAX_LEVELS; depth += 1) {
    const above: TaggedRows<Tag> = new Map();
    for (const [childUid, rows] of level) {
      const parentUids = new Set((places.get(childUid) ?? []).map(({ parentUid }) => parentUid));
      for (const parentUid of parentUids) {
        const target = isContentType(parentUid) ? entries : above;
        for (const link of await findParents(parentUid, childUid, [...rows.keys()])) {
          for (const tag of rows.get(link.childId) ?? []) {
            addTag(target, parentUid, link.parentId, tagParent(tag, link.attribute));
          }
        }
      }
    }
    level = above;
  }
  return entries;
}

/** Adds a tag to a row, and the row where it is new. */
export function addTag<Tag>(rows: TaggedRows<Tag>, uid: string, id: number, tag: Tag): void {
  const ofModel = rows.get(uid) ?? new Map<number, Set<Tag>>();
  rows.set(uid, ofModel);
  const tags = ofModel.get(id) ?? new Set<Tag>();
  ofModel.set(id, tags);
  tags.add(tag);
}
