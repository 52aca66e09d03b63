import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';
import type { StoredNode } from '../journal/versions/read-versions';

type Row = Record<string, unknown>;

type FindModel = (uid: string) => ModelSchema | undefined;

/**
 * Data for the Document Service that changes blocks of an entry, or the entry itself, and leaves
 * all others as they are: blocks beside them stand there by their id alone.
 *
 * @param patches what to change, by the block that it belongs to
 * @returns `null` where none of the blocks is in the entry
 */
export function buildUpdate(
  root: StoredNode,
  patches: ReadonlyMap<StoredNode, Row>,
  findModel: FindModel,
): Row | null {
  const below = new Map(
    root.children.map((child) => [child, buildUpdate(child, patches, findModel)]),
  );
  const data: Row = { ...patches.get(root) };
  for (const field of new Set(root.children.map((child) => child.field))) {
    const siblings = root.children.filter((child) => child.field === field);
    if (siblings.some((each) => below.get(each) !== null)) {
      const attribute = findModel(root.uid)?.attributes[field];
      const items = siblings.map((each) => ({ ...identify(each, attribute), ...below.get(each) }));
      const isList = attribute?.type === 'dynamiczone' || attribute?.repeatable === true;
      data[field] = isList ? items : items[0];
    }
  }
  return Object.keys(data).length > 0 ? data : null;
}

function identify({ id, uid }: StoredNode, attribute: AttributeSchema | undefined): Row {
  return { id, ...(attribute?.type === 'dynamiczone' && { __component: uid }) };
}
