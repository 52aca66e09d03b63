import { isRecord } from '../../../core/json';
import type { AttributeSchema, ModelSchema } from './model-schema';
import { normalizePopulate } from './normalize-populate';

/** A content type or component by its uid. */
export type GetSchema = (uid: string) => ModelSchema | undefined;

/** Stands for all models: it changes when anything at all was written. */
export const ANY_MODEL = '*any';

/** The model of files in the media library. */
export const FILE_UID = 'plugin::upload.file';

/** Where Strapi keeps its settings, such as the default locale, which every read depends on. */
export const SETTINGS_MODELS: readonly string[] = ['strapi::core-store', 'plugin::i18n.locale'];

/** The parts of a query that lead to rows of other models. */
export interface DependentQuery {
  populate?: unknown;
  filters?: unknown;
  sort?: unknown;
}

/**
 * The models whose rows decide what a query gives: its own, those it populates at every depth, and
 * those it filters and sorts by. Where that cannot be told, every model.
 */
export function listDependencies(
  uid: string,
  query: DependentQuery,
  getSchema: GetSchema,
): ReadonlySet<string> {
  const found = new Set<string>();
  addPopulated(uid, query.populate, getSchema, found);
  addFiltered(uid, query.filters, getSchema, found);
  addSorted(uid, query.sort, getSchema, found);
  return found;
}

function addPopulated(
  uid: string,
  populate: unknown,
  getSchema: GetSchema,
  found: Set<string>,
): void {
  found.add(uid);
  const schema = getSchema(uid);
  if (schema === undefined) {
    found.add(ANY_MODEL);
    return;
  }
  for (const [name, options] of Object.entries(normalizePopulate(populate, schema.attributes))) {
    const attribute = schema.attributes[name];
    if (attribute === undefined) {
      continue;
    }
    const nested = options === true ? {} : options;
    if (isRecord(nested.on)) {
      for (const [target, own] of Object.entries(nested.on)) {
        addTarget(target, isRecord(own) ? own : {}, getSchema, found);
      }
      continue;
    }
    const targets = listTargets(attribute);
    if (targets.length === 0 && attribute.type === 'relation') {
      found.add(ANY_MODEL);
    }
    targets.forEach((target) => addTarget(target, nested, getSchema, found));
  }
}

function addTarget(
  uid: string,
  query: DependentQuery,
  getSchema: GetSchema,
  found: Set<string>,
): void {
  addPopulated(uid, query.populate, getSchema, found);
  addFiltered(uid, query.filters, getSchema, found);
  addSorted(uid, query.sort, getSchema, found);
}

/** Adds the models that filters look into. */
export function addFiltered(
  uid: string,
  filters: unknown,
  getSchema: GetSchema,
  found: Set<string>,
): void {
  if (Array.isArray(filters)) {
    filters.forEach((filter) => addFiltered(uid, filter, getSchema, found));
    return;
  }
  if (!isRecord(filters)) {
    return;
  }
  const attributes = getSchema(uid)?.attributes ?? {};
  for (const [name, value] of Object.entries(filters)) {
    const targets = Object.hasOwn(attributes, name) ? listTargets(attributes[name]) : [];
    if (targets.length === 0) {
      addFiltered(uid, value, getSchema, found);
    }
    for (const target of targets) {
      found.add(target);
      addFiltered(target, value, getSchema, found);
    }
  }
}

/** Adds the models that a sort looks into. Sorts come as `author.name:asc`, lists of these, and objects. */
export function addSorted(
  uid: string,
  sort: unknown,
  getSchema: GetSchema,
  found: Set<string>,
): void {
  if (typeof sort === 'string') {
    sort.split(',').forEach((entry) => addSortPath(uid, entry, getSchema, found));
  } else if (Array.isArray(sort)) {
    sort.forEach((entry) => addSorted(uid, entry, getSchema, found));
  } else {
    addFiltered(uid, sort, getSchema, found);
  }
}

function addSortPath(uid: string, entry: string, getSchema: GetSchema, found: Set<string>): void {
  let current = uid;
  for (const step of (entry.split(':')[0] ?? '').trim().split('.')) {
    const attributes = getSchema(current)?.attributes ?? {};
    const [target] = Object.hasOwn(attributes, step) ? listTargets(attributes[step]) : [];
    if (target === undefined) {
      return;
    }
    found.add(target);
    current = target;
  }
}

/** The models that a populated field can lead to. */
export function listTargets(attribute: AttributeSchema | undefined): readonly string[] {
  if (attribute === undefined) {
    return [];
  }
  if (attribute.type === 'media') {
    return [FILE_UID];
  }
  return [attribute.component, ...(attribute.components ?? []), attribute.target].filter(
    (uid) => uid !== undefined,
  );
}
