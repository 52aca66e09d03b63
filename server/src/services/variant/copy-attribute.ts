import type { AttributeSchema } from '../../schema/model-schema';

/** What would tie a copy to other rows or fields, or refuse a variant that is only half filled in. */
const DROPPED_OPTIONS = [
  'required',
  'unique',
  'default',
  'min',
  'minLength',
  'targetField',
  'inversedBy',
  'mappedBy',
  'configurable',
  'conditions',
  'pluginOptions',
] as const;

/** A copy must not claim its targets for itself alone, so it becomes a one-way relation. */
const ONE_WAY_RELATIONS: Readonly<Record<string, string>> = {
  manyToOne: 'oneToOne',
  manyToMany: 'oneToMany',
};

/**
 * The attribute that a variant holds for a field of its owner: the same type and input, without
 * what only the original may have. A value that is missing in a variant is not a fault.
 */
export function copyAttribute(attribute: AttributeSchema): AttributeSchema {
  const copy: AttributeSchema = { ...attribute };
  for (const option of DROPPED_OPTIONS) {
    delete copy[option];
  }
  if (copy.relation !== undefined) {
    copy.relation = ONE_WAY_RELATIONS[copy.relation] ?? copy.relation;
  }
  const pluginOptions = keepForeignPluginOptions(attribute);
  if (pluginOptions !== undefined) {
    copy.pluginOptions = pluginOptions;
  }
  return copy;
}

/** Localization follows the owner's list as a whole, and a copy does not vary again. */
function keepForeignPluginOptions(
  attribute: AttributeSchema,
): AttributeSchema['pluginOptions'] | undefined {
  const { i18n: _i18n, personalization: _personalization, ...rest } = attribute.pluginOptions ?? {};
  return Object.keys(rest).length > 0 ? rest : undefined;
}
