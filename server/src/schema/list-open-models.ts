import { isRecord } from '../../../core/json';
import { nameNewRows } from './dependency-names';
import {
  addFiltered,
  addSorted,
  ANY_MODEL,
  listTargets,
  type DependentQuery,
  type GetSchema,
} from './list-dependencies';
import type { AttributeSchema, ModelSchema } from './model-schema';
import { normalizePopulate } from './normalize-populate';
import { getInverse, isPlainRelation, type PlainRelation } from './relations';

/** A read of the Document Service. */
export interface DocumentQuery extends DependentQuery {
  documentId?: unknown;
}

/** What can be asked of a populated field without leaving any of its rows out. */
const WHOLE: ReadonlySet<string> = new Set(['populate', 'fields', 'on']);

/**
 * The models of which any row may come into what a query gives, or leave it: those of lists, and those
 * that are filtered or sorted by. Of all others only the rows matter that are in what is loaded
 * already, see `listRowNames`; and what can add to these without a write of theirs is named here too.
 */
export function listOpenModels(
  uid: string,
  action: string,
  query: DocumentQuery,
  getSchema: GetSchema,
): ReadonlySet<string> {
  const found = new Set<string>();
  if (action !== 'findOne' || typeof query.documentId !== 'string' || isRecord(query.filters)) {
    found.add(uid);
  }
  addFiltered(uid, query.filters, getSchema, found);
  addSorted(uid, query.sort, getSchema, found);
  addPopulated(uid, query.populate, { getSchema, hasDrafts: false }, found);
  return found;
}

interface Around {
  getSchema: GetSchema;
  /** Whether the entry that a component belongs to has drafts. */
  hasDrafts: boolean;
}

function addPopulated(
  uid: string,
  populate: unknown,
  { getSchema, ...around }: Around,
  found: Set<string>,
): void {
  const schema = getSchema(uid);
  if (schema === undefined) {
    found.add(ANY_MODEL);
    return;
  }
  const hasDrafts = schema.modelType === 'component' ? around.hasDrafts : doesHaveDrafts(schema);
  for (const [name, options] of Object.entries(normalizePopulate(populate, schema.attributes))) {
    const attribute = schema.attributes[name];
    if (attribute === undefined) {
      continue;
    }
    if (isOpen(attribute)) {
      found.add(uid);
    }
    if (!hasDrafts && isPlainRelation(attribute) && mayGainRows(attribute, getSchema)) {
      found.add(nameNewRows(attribute.target));
    }
    const nested = options === true ? {} : options;
    const targets = listQueries(attribute, nested);
    if (targets.length === 0) {
      found.add(ANY_MODEL);
    }
    for (const [target, own] of targets) {
      if (isOpen(attribute) || Object.keys(own).some((key) => !WHOLE.has(key))) {
        found.add(target);
      }
      addFiltered(target, own.filters, getSchema, found);
      addSorted(target, own.sort, getSchema, found);
      addPopulated(target, own.populate, { getSchema, hasDrafts }, found);
    }
  }
}

/** The models that a populated field leads to, each with what is asked of it. */
function listQueries(
  attribute: AttributeSchema,
  options: DependentQuery & { on?: unknown },
): [target: string, options: DependentQuery][] {
  return isRecord(options.on)
    ? Object.entries(options.on).map(([uid, own]) => [uid, isRecord(own) ? own : {}])
    : listTargets(attribute).map((uid) => [uid, options]);
}

/** Rows of many models, and those that belong together without a relation that is stored. */
function isOpen(attribute: AttributeSchema): boolean {
  return (
    attribute.type === 'relation' &&
    (!isPlainRelation(attribute) || attribute.unstable_virtual === true)
  );
}

/**
 * Whether a row can be added by a relation when it is made, and neither side's write tells: Strapi
 * copies the links to a draft when it is published, where the source has no drafts of its own.
 */
function mayGainRows(attribute: PlainRelation, getSchema: GetSchema): boolean {
  return getInverse(attribute) === undefined && doesHaveDrafts(getSchema(attribute.target));
}

function doesHaveDrafts(schema: ModelSchema | undefined): boolean {
  return schema?.options?.draftAndPublish === true;
}
