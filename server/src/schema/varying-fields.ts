import {
  DEFAULT_HIDDEN_ATTRIBUTE,
  VARIANT_META_FIELDS,
  VARIANTS_ATTRIBUTE,
  type RequiredField,
} from '../../../core/decision';
import type { AttributeSchema, ModelSchema } from './model-schema';

/** Tells whether an editor opted the field in, as i18n does with `localized`. */
function isFlaggedAsVarying(attribute: AttributeSchema): boolean {
  return attribute.pluginOptions?.personalization?.varies === true;
}

/** Names of the fields of a content type or component that may vary by segment. */
export function listVaryingFields(model: ModelSchema): string[] {
  return Object.entries(model.attributes)
    .filter(([, attribute]) => isFlaggedAsVarying(attribute))
    .map(([name]) => name);
}

/** Types whose empty list is nothing. */
const TYPES_OF_ENTRIES: ReadonlySet<string> = new Set([
  'blocks',
  'component',
  'dynamiczone',
  'media',
  'relation',
]);

/** Those of a model's fields that its schema requires, with how they can be without a value. */
export function listRequiredFields(
  model: ModelSchema,
  names: readonly string[],
): ReadonlyMap<string, RequiredField> {
  const required = names.flatMap((name): [string, RequiredField][] => {
    const attribute = model.attributes[name];
    return attribute?.required === true
      ? [[name, TYPES_OF_ENTRIES.has(attribute.type) ? 'entries' : 'value']]
      : [];
  });
  return new Map(required);
}

/**
 * What stands in the way of an owner's variants, as sentences for the person who starts Strapi.
 *
 * @returns an empty list where all is well
 */
export function findFlaggingFaults(model: ModelSchema): string[] {
  const varying = listVaryingFields(model);
  return varying.length === 0
    ? []
    : [...varying.flatMap((name) => findFieldFault(model, name)), ...findNameClashes(model)];
}

function findFieldFault(model: ModelSchema, name: string): string[] {
  const attribute = model.attributes[name];
  if (attribute?.type === 'uid') {
    return [
      `${model.uid}: the field "${name}" is a uid and cannot vary by segment, since an address that changes by visitor breaks links and caches. Remove pluginOptions.personalization.varies from it.`,
    ];
  }
  const relation = attribute?.relation;
  if (relation === 'morphOne' || relation === 'morphMany') {
    return [
      `${model.uid}: the field "${name}" is the inverse side of a polymorphic relation and holds no value of its own that could vary. Remove pluginOptions.personalization.varies from it.`,
    ];
  }
  return [];
}

function findNameClashes(model: ModelSchema): string[] {
  const reserved = [VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE, ...VARIANT_META_FIELDS];
  return reserved
    .filter((name) => Object.hasOwn(model.attributes, name))
    .map(
      (name) =>
        `${model.uid}: the field name "${name}" is used by the personalization plugin. Rename the field, or let no field of this type vary by segment.`,
    );
}
