import { VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';
import type { AttributeSchema } from '../../../schema/model-schema';
import { normalizePopulate } from '../../../schema/normalize-populate';
import type { PopulateContext } from './populate-variants';

type Models = Pick<PopulateContext, 'models' | 'getSchema'>;

/** Tells whether a populate reads something that can vary without its variants, at any depth. */
export function lacksVariants(uid: string, populate: unknown, around: Models): boolean {
  const schema = around.getSchema(uid);
  const model = around.models.get(uid);
  if (schema === undefined || model === undefined) {
    return false;
  }
  const asked = normalizePopulate(populate, schema.attributes);
  if (model.varyingFields.size > 0 && asked[VARIANTS_ATTRIBUTE] === undefined) {
    return true;
  }
  return Object.entries(asked).some(([name, options]) => {
    const attribute = schema.attributes[name];
    return name !== VARIANTS_ATTRIBUTE && attribute !== undefined
      ? fieldLacksVariants(attribute, options === true ? {} : options, around)
      : false;
  });
}

function fieldLacksVariants(
  attribute: AttributeSchema,
  options: Record<string, unknown>,
  around: Models,
): boolean {
  if (isRecord(options.on)) {
    return Object.entries(options.on).some(([uid, own]) =>
      lacksVariants(uid, isRecord(own) ? own.populate : undefined, around),
    );
  }
  if (attribute.type === 'dynamiczone') {
    const isRead = options.count === undefined || options.populate !== undefined;
    return isRead && (attribute.components ?? []).some((uid) => around.models.has(uid));
  }
  const target = attribute.component ?? attribute.target;
  return target !== undefined && lacksVariants(target, options.populate, around);
}
