import { VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import { normalizePopulate, type PopulateOptions } from '../../../schema/normalize-populate';

type GetSchema = (uid: string) => ModelSchema | undefined;

/**
 * Spells out the wildcards in a query's populate where they would take variants along: Strapi would
 * load them for nothing, only to leave them out of the response. All else stays as it is, to the
 * order of the fields.
 *
 * @returns the populate to use, or the given one itself where there is nothing to change
 */
export function omitVariantsFromWildcards(
  uid: string,
  populate: unknown,
  getSchema: GetSchema,
): unknown {
  const schema = getSchema(uid);
  if (schema === undefined) {
    return populate;
  }
  if (populate === '*' || populate === true) {
    return Object.hasOwn(schema.attributes, VARIANTS_ATTRIBUTE)
      ? normalizePopulate(populate, schema.attributes)
      : populate;
  }
  return isRecord(populate)
    ? mapValues(populate, (options, name) => {
        const attribute = schema.attributes[name];
        return attribute === undefined || !isRecord(options)
          ? options
          : omitFromOptions(attribute, options, getSchema);
      })
    : populate;
}

/**
 * Whether a populate may stand for fields that it does not name, at any depth, in whatever form the
 * Document Service takes it. It is asked of every read.
 */
export function hasWildcard(populate: unknown): boolean {
  if (typeof populate === 'string') {
    return populate.includes('*');
  }
  if (Array.isArray(populate)) {
    return populate.some(hasWildcard);
  }
  return isRecord(populate) ? Object.values(populate).some(isWithWildcard) : populate === true;
}

function isWithWildcard(options: unknown): boolean {
  return (
    isRecord(options) &&
    (hasWildcard(options.populate) ||
      (isRecord(options.on) && Object.values(options.on).some(isWithWildcard)))
  );
}

function omitFromOptions(
  attribute: AttributeSchema,
  options: PopulateOptions,
  getSchema: GetSchema,
): PopulateOptions {
  if (attribute.components !== undefined && options.populate !== undefined) {
    return omitFromZone(attribute.components, options, getSchema);
  }
  if (isRecord(options.on)) {
    const on = mapValues(options.on, (target, uid) => omitFromTarget(uid, target, getSchema));
    return on === options.on ? options : { ...options, on };
  }
  const target = attribute.component ?? attribute.target;
  return target === undefined
    ? options
    : (omitFromTarget(target, options, getSchema) as PopulateOptions);
}

function omitFromTarget(uid: string, options: unknown, getSchema: GetSchema): unknown {
  if (!isRecord(options) || options.populate === undefined) {
    return options;
  }
  const populate = omitVariantsFromWildcards(uid, options.populate, getSchema);
  return populate === options.populate ? options : { ...options, populate };
}

/** A zone's wildcard goes for all of its blocks, so each of them has to be named instead. */
function omitFromZone(
  components: readonly string[],
  { populate, ...rest }: PopulateOptions,
  getSchema: GetSchema,
): PopulateOptions {
  const hasVariants = components.some((uid) =>
    Object.hasOwn(getSchema(uid)?.attributes ?? {}, VARIANTS_ATTRIBUTE),
  );
  return hasVariants
    ? {
        ...rest,
        on: Object.fromEntries(
          components.map((uid) => [
            uid,
            { populate: omitVariantsFromWildcards(uid, populate, getSchema) },
          ]),
        ),
      }
    : { populate, ...rest };
}

/** The same object where no value changed. */
function mapValues(
  values: Record<string, unknown>,
  map: (value: unknown, key: string) => unknown,
): Record<string, unknown> {
  const entries = Object.entries(values).map(([key, value]) => [key, map(value, key)] as const);
  return entries.some(([key, value]) => value !== values[key])
    ? Object.fromEntries(entries)
    : values;
}
