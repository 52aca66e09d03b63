import { isWithoutValue, readStringList, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { toList, isRecord } from '../../../../../core/json';
import type { DataPath } from '../../../schema/list-variant-rows';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import { listRequiredFields, listVaryingFields } from '../../../schema/varying-fields';
import type { VariantFault } from '../variant-fault';

type FindSchema = (uid: string) => ModelSchema | undefined;

type Populate = Record<string, unknown>;

/** Components may not hold themselves, so this only guards against a cycle that should not be there. */
const MAX_DEPTH = 12;

const FIELDS_OF_ROWS: ReadonlySet<string> = new Set(['media', 'relation', 'component']);

/**
 * A populate that reads what variants of a content type, and of its components, have in the fields
 * that the schema requires.
 *
 * @returns `null` where nothing that is required may vary
 */
export function populateRequiredFields(
  model: ModelSchema,
  findSchema: FindSchema,
  depth = 0,
): Populate | null {
  const result: Populate = {};
  const required = listRequired(model);
  if (required.size > 0) {
    result[VARIANTS_ATTRIBUTE] = populateRows(model, [...required.keys()]);
  }
  for (const [name, attribute] of Object.entries(depth < MAX_DEPTH ? model.attributes : {})) {
    const uids = name === VARIANTS_ATTRIBUTE ? [] : listComponents(attribute);
    const found = uids.flatMap((uid): [string, Populate][] => {
      const schema = findSchema(uid);
      const populate =
        schema === undefined ? null : populateRequiredFields(schema, findSchema, depth + 1);
      return populate === null ? [] : [[uid, { select: ['id'], populate }]];
    });
    if (found.length > 0) {
      result[name] =
        attribute.type === 'dynamiczone' ? { on: Object.fromEntries(found) } : found[0]?.[1];
    }
  }
  return Object.keys(result).length > 0 ? result : null;
}

function populateRows(model: ModelSchema, names: readonly string[]): Populate {
  const typeOf = (name: string) => model.attributes[name]?.type ?? '';
  const below = names.filter((name) => FIELDS_OF_ROWS.has(typeOf(name)));
  const zones = names.filter((name) => typeOf(name) === 'dynamiczone');
  return {
    populate: {
      ...Object.fromEntries(below.map((name) => [name, { select: ['id'] }])),
      ...Object.fromEntries(zones.map((name) => [name, true])),
    },
  };
}

/**
 * The places where a variant overrides a required field without a value, in a version that was read
 * with `populateRequiredFields`.
 */
export function findEmptyOverrides(
  row: unknown,
  model: ModelSchema,
  findSchema: FindSchema,
  path: DataPath = [],
): VariantFault[] {
  if (!isRecord(row)) {
    return [];
  }
  const own = toList(row[VARIANTS_ATTRIBUTE]).flatMap((variant, index) =>
    findInVariant(variant, model, [...path, VARIANTS_ATTRIBUTE, index]),
  );
  const below = Object.entries(model.attributes).flatMap(([name, attribute]) => {
    const value = name === VARIANTS_ATTRIBUTE ? null : row[name];
    const [only] = listComponents(attribute);
    return toList(value).flatMap((item, index) => {
      const uid = isRecord(item) ? (item.__component ?? only) : undefined;
      const schema = typeof uid === 'string' && only !== undefined ? findSchema(uid) : undefined;
      const place = Array.isArray(value) ? [...path, name, index] : [...path, name];
      return schema === undefined ? [] : findEmptyOverrides(item, schema, findSchema, place);
    });
  });
  return [...own, ...below];
}

function findInVariant(variant: unknown, model: ModelSchema, path: DataPath): VariantFault[] {
  // A block that is left out needs no values.
  if (!isRecord(variant) || variant.variantHidden === true) {
    return [];
  }
  const overrides = new Set(readStringList(variant.variantOverrides));
  return [...listRequired(model)]
    .filter(([name, field]) => overrides.has(name) && isWithoutValue(variant[name], field))
    .map(([name]) => ({
      path: [...path, name],
      code: 'variant.required-field-empty' as const,
      values: { name },
      message: `"${name}" must have a value, in a variant that overrides it as well.`,
    }));
}

/** Strapi does not require a field that a condition may hide. */
function listRequired(model: ModelSchema) {
  const names = listVaryingFields(model).filter(
    (name) => model.attributes[name]?.conditions === undefined,
  );
  return listRequiredFields(model, names);
}

function listComponents(attribute: AttributeSchema): readonly string[] {
  return attribute.component === undefined ? (attribute.components ?? []) : [attribute.component];
}
