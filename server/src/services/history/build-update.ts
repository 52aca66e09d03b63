import type { AttributeSchema, ModelSchema } from '../variant/model-schema';
import type { StoredNode } from '../journal/read-versions';

type Row = Record<string, unknown>;

type FindModel = (uid: string) => ModelSchema | undefined;

/**
 * Data for the Document Service that changes one block of an entry, or the entry itself, and leaves
 * all others as they are: blocks beside it stand there by their id alone.
 *
 * @returns `null` where the block is not in the entry
 */
export function buildUpdate(
  root: StoredNode,
  target: StoredNode,
  patch: Row,
  findModel: FindModel,
): Row | null {
  if (root === target) {
    return patch;
  }
  for (const child of root.children) {
    const below = buildUpdate(child, target, patch, findModel);
    if (below !== null) {
      const attribute = findModel(root.uid)?.attributes[child.field];
      const siblings = root.children.filter(({ field }) => field === child.field);
      const items = siblings.map((each) => ({
        ...identify(each, attribute),
        ...(each === child && below),
      }));
      const isList = attribute?.type === 'dynamiczone' || attribute?.repeatable === true;
      return { [child.field]: isList ? items : items[0] };
    }
  }
  return null;
}

function identify({ id, uid }: StoredNode, attribute: AttributeSchema | undefined): Row {
  return { id, ...(attribute?.type === 'dynamiczone' && { __component: uid }) };
}
