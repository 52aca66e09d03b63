import { VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';

type FindSchema = (uid: string) => ModelSchema | undefined;

type Populate = Record<string, unknown>;

/** A relation that a variant holds, at any depth of its own components, to entries of its entry's type. */
export interface VariantRelation {
  /** The place in the version, the same in the draft and in what was published from it. */
  path: string;
  /** The component that has the relation, and its row. */
  component: string;
  rowId: unknown;
  field: string;
  isToOne: boolean;
  /** What it names, in its order. */
  targets: { id: unknown; documentId: string }[];
}

/** Components may not hold themselves, so this only guards against a cycle that should not be there. */
const MAX_DEPTH = 12;

/**
 * A populate that reads the relations which variants of a content type have to that very type, and
 * nothing else.
 *
 * @returns `null` where its variants have no such relation
 */
export function populateOwnRelations(model: ModelSchema, findSchema: FindSchema): Populate | null {
  return populateModel(model, { uid: model.uid, isInVariant: false, depth: 0 }, findSchema);
}

interface Level {
  uid: string;
  isInVariant: boolean;
  depth: number;
}

function populateModel(model: ModelSchema, level: Level, findSchema: FindSchema): Populate | null {
  const result: Populate = {};
  for (const [name, attribute] of Object.entries(level.depth < MAX_DEPTH ? model.attributes : {})) {
    if (level.isInVariant && isOwnRelation(attribute, level.uid)) {
      result[name] = { select: ['id', 'documentId'] };
      continue;
    }
    const below: Level = {
      ...level,
      isInVariant: level.isInVariant || name === VARIANTS_ATTRIBUTE,
      depth: level.depth + 1,
    };
    const found = listComponents(attribute).flatMap((uid): [string, Populate][] => {
      const schema = findSchema(uid);
      const populate = schema === undefined ? null : populateModel(schema, below, findSchema);
      return populate === null ? [] : [[uid, { select: ['id'], populate }]];
    });
    if (found.length > 0) {
      result[name] =
        attribute.type === 'dynamiczone' ? { on: Object.fromEntries(found) } : found[0]?.[1];
    }
  }
  return Object.keys(result).length > 0 ? result : null;
}

/** The relations that were read with `populateOwnRelations`. */
export function listOwnRelations(
  version: unknown,
  model: ModelSchema,
  findSchema: FindSchema,
): VariantRelation[] {
  return listInRow(version, model, { uid: model.uid, path: '', findSchema });
}

interface Walk {
  uid: string;
  path: string;
  findSchema: FindSchema;
}

function listInRow(row: unknown, model: ModelSchema, walk: Walk): VariantRelation[] {
  if (!isRecord(row)) {
    return [];
  }
  return Object.entries(model.attributes).flatMap(([name, attribute]) => {
    const path = `${walk.path}.${name}`;
    const items: unknown[] = Array.isArray(row[name]) ? row[name] : [row[name]];
    // What is no part of a variant was not read.
    if (isOwnRelation(attribute, walk.uid)) {
      return Object.hasOwn(row, name) && model.modelType === 'component'
        ? [
            {
              path,
              component: model.uid,
              rowId: row.id,
              field: name,
              isToOne: attribute.relation?.endsWith('ToOne') === true,
              targets: items.filter(isRecord) as unknown as VariantRelation['targets'],
            },
          ]
        : [];
    }
    const [only] = listComponents(attribute);
    return items.flatMap((item, index) => {
      const named = isRecord(item) ? (item.__component ?? only) : undefined;
      const schema = typeof named === 'string' ? walk.findSchema(named) : undefined;
      return schema === undefined || listComponents(attribute).length === 0
        ? []
        : listInRow(item, schema, { ...walk, path: `${path}[${index}]` });
    });
  });
}

function isOwnRelation({ type, target }: AttributeSchema, uid: string): boolean {
  return type === 'relation' && target === uid;
}

function listComponents(attribute: AttributeSchema): readonly string[] {
  return attribute.component === undefined ? (attribute.components ?? []) : [attribute.component];
}
