import { VARIANTS_ATTRIBUTE } from '../../../core/decision';
import { isRecord } from '../../../core/json';
import type { AttributeSchema, ModelSchema } from './model-schema';
import { listVaryingFields } from './varying-fields';

/** The steps to a value in a document, as Strapi's errors name them. */
export type DataPath = (string | number)[];

/** A list of variants in the data of a write. */
export interface VariantList {
  owner: ModelSchema;
  /** What stands at `segmentVariants`, whatever it is. */
  rows: unknown;
  path: DataPath;
}

type FindSchema = (uid: string) => ModelSchema | undefined;

/**
 * All lists of variants in the data of a write, at every depth of its components. Variants of
 * components that are a variant's own values are found too.
 */
export function listVariantLists(
  data: unknown,
  model: ModelSchema,
  findSchema: FindSchema,
  path: DataPath = [],
): VariantList[] {
  if (!isRecord(data)) {
    return [];
  }
  const lists: VariantList[] = [];
  if (Object.hasOwn(data, VARIANTS_ATTRIBUTE) && listVaryingFields(model).length > 0) {
    lists.push({
      owner: model,
      rows: data[VARIANTS_ATTRIBUTE],
      path: [...path, VARIANTS_ATTRIBUTE],
    });
  }
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (Object.hasOwn(data, name)) {
      lists.push(...listInField(data[name], attribute, findSchema, [...path, name]));
    }
  }
  return lists;
}

function listInField(
  value: unknown,
  attribute: AttributeSchema,
  findSchema: FindSchema,
  path: DataPath,
): VariantList[] {
  if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') {
    return [];
  }
  const items = Array.isArray(value)
    ? value.map((item, index): [unknown, DataPath] => [item, [...path, index]])
    : [[value, path] as [unknown, DataPath]];
  return items.flatMap(([item, itemPath]) => {
    const uid = attribute.component ?? (isRecord(item) ? item.__component : undefined);
    const schema = typeof uid === 'string' ? findSchema(uid) : undefined;
    return schema === undefined ? [] : listVariantLists(item, schema, findSchema, itemPath);
  });
}
