import { VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';
import type { AttributeSchema } from '../../../schema/model-schema';
import { isBlockField, schemaOfBlock, type FindSchema } from './is-taken-over';

/** The default's own value for a copy of it: blocks without their variants and their ids. */
export function copyOwn(
  value: unknown,
  attribute: AttributeSchema,
  findSchema: FindSchema,
): unknown {
  if (!isBlockField(attribute)) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((block) => copyOwn(block, attribute, findSchema));
  }
  if (!isRecord(value)) {
    return value;
  }
  const schema = schemaOfBlock(value, attribute, findSchema);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== VARIANTS_ATTRIBUTE && name !== 'id')
      .map(([name, inner]) => {
        const own = schema?.attributes[name];
        return [name, own === undefined ? inner : copyOwn(inner, own, findSchema)];
      }),
  );
}
