import { toRecords } from '../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';

/** Row ids of related entries, by the content type they are of. */
export type RelatedIds = Map<string, Set<number | string>>;

type FindSchema = (uid: string) => ModelSchema | undefined;

/** The entries that a document points to, in all of its components and variants. */
export function listRelatedIds(
  document: Record<string, unknown>,
  schema: ModelSchema,
  findSchema: FindSchema,
  found: RelatedIds = new Map(),
): RelatedIds {
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const value = document[name];
    const items = toRecords(value);
    if (attribute.type === 'relation' && attribute.target !== undefined) {
      addIds(found, attribute.target, items);
    } else if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
      for (const item of items) {
        const component = findComponentSchema(item, attribute, findSchema);
        if (component !== undefined) {
          listRelatedIds(item, component, findSchema, found);
        }
      }
    }
  }
  return found;
}

function findComponentSchema(
  item: Record<string, unknown>,
  attribute: AttributeSchema,
  findSchema: FindSchema,
): ModelSchema | undefined {
  const uid = attribute.component ?? item.__component;
  return typeof uid === 'string' ? findSchema(uid) : undefined;
}

function addIds(found: RelatedIds, uid: string, items: readonly Record<string, unknown>[]): void {
  for (const { id } of items) {
    if (typeof id !== 'number' && typeof id !== 'string') {
      continue;
    }
    const ids = found.get(uid) ?? new Set();
    found.set(uid, ids.add(id));
  }
}
