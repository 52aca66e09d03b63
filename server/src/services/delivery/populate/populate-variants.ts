import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';
import type { DocumentModels } from '../../../schema/document-models';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import {
  normalizePopulate,
  type PopulateMap,
  type PopulateOptions,
} from '../../../schema/normalize-populate';
import { measurePopulateCost } from './populate-cost';

/** Meta fields that deciding needs. */
const DECIDING_FIELDS = ['variantKey', 'variantSegments', 'variantOverrides'] as const;

/** What populating needs to know of Strapi's schemas. */
export interface PopulateContext {
  models: DocumentModels;
  getSchema: (uid: string) => ModelSchema | undefined;
  /**
   * Filled while populating: options that had to be widened to all fields, and the fields that the
   * query asked for. `narrowFields` takes away the rest.
   */
  widened: Map<PopulateOptions, ReadonlySet<string>>;
  /** The populate is the database's own, in which the names of fields stand below `select`. */
  isForDatabase?: true;
  /** Told how many places each level adds; see `weighPopulate`. */
  countPlaces(places: number): void;
}

interface Level {
  /** The fields that the query named at this level; all scalar ones where it named none. */
  fields?: unknown;
  /** Inside a variant's own component the variants of components do not count. */
  insideVariant: boolean;
}

/**
 * Adds to a query's populate the variants of everything that it reads, populated exactly as deep as
 * the query populated the default content. What the query left out is not added.
 *
 * @returns the populate to use, or the given one itself where nothing that it reads can vary
 * @throws TooDeepError where reading that would keep the server busy for long
 */
export function populateVariants(
  uid: string,
  query: { populate?: unknown; fields?: unknown },
  context: PopulateContext,
): unknown {
  if (!context.models.has(uid)) {
    return query.populate;
  }
  const populate = populateModel(
    uid,
    query.populate,
    { fields: query.fields, insideVariant: false },
    context,
  );
  measurePopulateCost(populate);
  return populate;
}

function populateModel(
  uid: string,
  populate: unknown,
  level: Level,
  context: PopulateContext,
): PopulateMap {
  const schema = context.getSchema(uid);
  if (schema === undefined) {
    return {};
  }
  const asked = normalizePopulate(populate, schema.attributes);
  context.countPlaces(1 + Object.keys(asked).length);
  const result: PopulateMap = {};
  for (const [name, options] of Object.entries(asked)) {
    const attribute = schema.attributes[name];
    if (name !== VARIANTS_ATTRIBUTE && attribute !== undefined) {
      result[name] = populateField(attribute, options, level.insideVariant, context);
    }
  }
  const varying = context.models.get(uid)?.varyingFields ?? new Set<string>();
  if (varying.size > 0 && !(level.insideVariant && schema.modelType === 'component')) {
    result[VARIANTS_ATTRIBUTE] = populateVariantRows(schema, asked, varying, level, context);
  }
  return result;
}

function populateVariantRows(
  schema: ModelSchema,
  asked: PopulateMap,
  varying: ReadonlySet<string>,
  level: Level,
  context: PopulateContext,
): PopulateOptions {
  const populate: PopulateMap = {};
  for (const [name, options] of Object.entries(asked)) {
    const attribute = schema.attributes[name];
    if (varying.has(name) && attribute !== undefined) {
      populate[name] = populateField(attribute, options, true, context);
    }
  }
  const fields = readFieldNames(level.fields);
  if (fields === null) {
    return { populate };
  }
  const hidden = schema.modelType === 'component' ? ['variantHidden'] : [];
  const scalars = fields.filter((name) => varying.has(name));
  // Strapi refuses a private field in a nested list of fields, but not among all of them.
  return scalars.some((name) => schema.attributes[name]?.private === true)
    ? { populate }
    : { populate, fields: [...DECIDING_FIELDS, ...hidden, ...scalars] };
}

function populateField(
  attribute: AttributeSchema,
  options: true | PopulateOptions,
  insideVariant: boolean,
  context: PopulateContext,
): true | PopulateOptions {
  if (attribute.type === 'dynamiczone') {
    return populateZone(attribute.components ?? [], options, insideVariant, context);
  }
  const target = attribute.type === 'component' ? attribute.component : attribute.target;
  if (attribute.type === 'relation' && target === undefined) {
    return populateMorph(options, context);
  }
  if (
    attribute.type === 'media' ||
    target === undefined ||
    !context.models.has(target) ||
    takesPopulateForField(target, context)
  ) {
    return options;
  }
  const isNestedVariant = insideVariant && attribute.type === 'component';
  return populateTarget(target, options, isNestedVariant, context);
}

function populateTarget(
  uid: string,
  options: unknown,
  insideVariant: boolean,
  context: PopulateContext,
): PopulateOptions {
  const known = isRecord(options) ? options : {};
  const level = { fields: known.fields, insideVariant };
  const result: PopulateOptions = {
    ...known,
    populate: populateModel(uid, known.populate, level, context),
  };
  const fields = readFieldNames(known.fields);
  const schema = context.getSchema(uid);
  if (Array.isArray(known.select) && schema !== undefined && hasDefaultHidden(schema)) {
    result.select = [...(known.select as unknown[]), DEFAULT_HIDDEN_ATTRIBUTE];
  }
  if (fields !== null && schema !== undefined && hasDefaultHidden(schema)) {
    // Strapi refuses a private field in a nested list of fields, but not among all of them.
    delete result.fields;
    context.widened.set(result, new Set(fields));
  }
  return result;
}

/** A zone's blocks each have their own model, so the variants have to be asked for one by one. */
function populateZone(
  components: readonly string[],
  options: true | PopulateOptions,
  insideVariant: boolean,
  context: PopulateContext,
): true | PopulateOptions {
  if (!components.some((uid) => context.models.has(uid))) {
    return options;
  }
  const given = options === true ? {} : options;
  if (given.count !== undefined && given.on === undefined && given.populate === undefined) {
    return options;
  }
  const on = isRecord(given.on)
    ? Object.entries(given.on)
    : components.map((uid): [string, unknown] => [uid, { populate: given.populate }]);
  const { populate: _everyBlock, ...rest } = given;
  return {
    ...rest,
    on: Object.fromEntries(
      on
        .filter(([, blockOptions]) => blockOptions !== false && blockOptions !== 'false')
        .map(([uid, blockOptions]) => [
          uid,
          context.models.has(uid) && !takesPopulateForField(uid, context)
            ? populateTarget(uid, blockOptions, insideVariant, context)
            : keepBlockOptions(uid, blockOptions, context),
        ]),
    ),
  };
}

/** Blocks that cannot vary keep what was asked; a list of paths is narrowed to the fields they have. */
function keepBlockOptions(uid: string, options: unknown, context: PopulateContext): unknown {
  if (!isRecord(options)) {
    return options;
  }
  if (options.populate === undefined) {
    const { populate: _nothing, ...rest } = options;
    return Object.keys(rest).length > 0 ? rest : true;
  }
  if (takesPopulateForField(uid, context)) {
    return options;
  }
  const attributes = context.getSchema(uid)?.attributes ?? {};
  return { ...options, populate: normalizePopulate(options.populate, attributes) };
}

function populateMorph(options: true | PopulateOptions, context: PopulateContext) {
  if (options === true || !isRecord(options.on)) {
    return options;
  }
  const on = Object.entries(options.on).map(([uid, target]) => [
    uid,
    context.models.has(uid) && !takesPopulateForField(uid, context)
      ? populateTarget(uid, target, false, context)
      : target,
  ]);
  return { ...options, on: Object.fromEntries(on) as Record<string, unknown> };
}

/**
 * In the Document Service, whoever populates inside a model with a field called `populate` populates
 * that field (`@strapi/utils/dist/traverse/query-populate.js`, seen in 5.54). The database makes no
 * such mistake, so what is missing there is added below the Document Service.
 */
function takesPopulateForField(
  uid: string,
  { getSchema, isForDatabase }: PopulateContext,
): boolean {
  return isForDatabase !== true && Object.hasOwn(getSchema(uid)?.attributes ?? {}, 'populate');
}

function hasDefaultHidden(schema: ModelSchema): boolean {
  return Object.hasOwn(schema.attributes, DEFAULT_HIDDEN_ATTRIBUTE);
}

/** The names in a `fields` parameter; `null` where it asks for all. */
function readFieldNames(fields: unknown): string[] | null {
  const given = Array.isArray(fields) ? fields : fields === undefined ? [] : [fields];
  const names = given
    .flatMap((entry) => (typeof entry === 'string' ? entry.split(',') : []))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 || names.includes('*') ? null : names;
}
