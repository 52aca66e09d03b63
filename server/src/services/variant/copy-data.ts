import { isRecord } from '../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';

type FindSchema = (uid: string) => ModelSchema | undefined;

/**
 * A copy of the data of a write in which everything that may hold variants can be changed: what a
 * caller passes stays as it was. Values that are no components are shared with the original.
 */
export function copyData(
  data: Record<string, unknown>,
  model: ModelSchema,
  findSchema: FindSchema,
): Record<string, unknown> {
  const copy = { ...data };
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (Object.hasOwn(copy, name)) {
      copy[name] = copyValue(copy[name], attribute, findSchema);
    }
  }
  return copy;
}

function copyValue(value: unknown, attribute: AttributeSchema, findSchema: FindSchema): unknown {
  if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => copyValue(item, attribute, findSchema));
  }
  if (!isRecord(value)) {
    return value;
  }
  const uid = attribute.component ?? value.__component;
  const schema = typeof uid === 'string' ? findSchema(uid) : undefined;
  return schema === undefined ? value : copyData(value, schema, findSchema);
}
