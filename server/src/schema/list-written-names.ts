import { isRecord, toList } from '../../../core/json';
import {
  isRowId,
  nameDocument,
  nameGiven,
  nameNewRows,
  nameOwner,
  nameRow,
  nameSomeRows,
} from './dependency-names';
import type { GetSchema } from './list-dependencies';
import type { AttributeSchema, ModelSchema } from './model-schema';
import { getInverse, isExclusive, isPlainRelation } from './relations';

/** A write of rows, as the query layer tells it afterwards. */
export interface RowWrite {
  /** Such as `afterUpdateMany`. */
  action: string;
  uid: string;
  params?: { where?: unknown; data?: unknown };
  result?: unknown;
}

/**
 * Names of what a write outdates, beside the model as a whole: the written rows, their documents, and
 * what rows on the other side of their relations have now. Where it cannot be told which rows those
 * are, the name of any row of their model.
 */
export function listWrittenNames(write: RowWrite, getSchema: GetSchema): string[] {
  const { uid } = write;
  const schema = getSchema(uid);
  const ids = listIds(write);
  if (schema === undefined || ids === null) {
    return [nameSomeRows(uid), nameNewRows(uid)];
  }
  const names = new Set(ids.map((id) => nameRow(uid, id)));
  const isNew = write.action.startsWith('afterCreate');
  const data = toList(write.params?.data).filter(isRecord);
  addDocuments(write, schema, data, names);
  // A draft that becomes what is published, without a new row.
  const isShown = data.some(({ publishedAt }) => publishedAt !== null && publishedAt !== undefined);
  if (isNew || isShown) {
    names.add(nameNewRows(uid));
  }
  for (const values of data) {
    for (const [name, attribute] of Object.entries(schema.attributes)) {
      if (attribute.type === 'relation') {
        addLinks(values, attribute, { uid, name }, names);
      }
    }
  }
  return [...names];
}

/**
 * Names of what a clone of a document outdates beside what its rows do: Strapi copies its links to what
 * only one can have in the database, of which no write tells.
 */
export function listClonedNames(uid: string, getSchema: GetSchema): string[] {
  return Object.values(getSchema(uid)?.attributes ?? {})
    .filter(isPlainRelation)
    .filter((attribute) => isExclusive(attribute))
    .flatMap(({ target }) => [nameSomeRows(target), nameSomeRows(uid)]);
}

function addDocuments(
  { action, uid, result }: RowWrite,
  schema: ModelSchema,
  data: readonly Record<string, unknown>[],
  names: Set<string>,
): void {
  if (schema.modelType !== 'contentType') {
    return;
  }
  const documentIds = [result, ...data]
    .map((row) => (isRecord(row) ? row.documentId : undefined))
    .filter((id) => typeof id === 'string');
  documentIds.forEach((id) => names.add(nameDocument(uid, id)));
  // Nobody can have asked for the document of a new row yet, unless it was named.
  if (documentIds.length === 0 && action.startsWith('afterUpdate')) {
    names.add(nameSomeRows(uid));
  }
}

/** What a row's relations make of those on their other side. */
function addLinks(
  values: Record<string, unknown>,
  attribute: AttributeSchema,
  { uid, name }: { uid: string; name: string },
  names: Set<string>,
): void {
  const value = values[name];
  if (!isPlainRelation(attribute)) {
    listMorphIds(value).forEach(([type, id]) => names.add(nameRow(type, id)));
    return;
  }
  const { target } = attribute;
  const inverse = getInverse(attribute);
  const ids = value === undefined ? [] : listLinkedIds(value);
  // It can be written under its column's name too.
  const isColumn = attribute.useJoinTable === false;
  if (ids === null || (inverse !== undefined && isColumn)) {
    names.add(nameSomeRows(target)).add(nameSomeRows(uid));
    return;
  }
  for (const id of ids) {
    if (inverse !== undefined) {
      names.add(nameGiven(target, inverse, id));
    }
    if (isExclusive(attribute)) {
      names.add(nameOwner(uid, name, id));
    }
  }
}

/** The rows that were written, or more than those; `null` where it cannot be told. */
function listIds({ action, params, result }: RowWrite): unknown[] | null {
  if (action === 'afterCreateMany') {
    const { ids, count } = isRecord(result) ? result : {};
    return Array.isArray(ids) && ids.length === count && ids.every(isRowId) ? ids : null;
  }
  if (isRecord(result) && isRowId(result.id)) {
    return [result.id];
  }
  return isRecord(params?.where) ? listNamedIds(params.where.id) : null;
}

function listNamedIds(condition: unknown): unknown[] | null {
  if (isRowId(condition)) {
    return [condition];
  }
  if (Array.isArray(condition)) {
    return condition.every(isRowId) ? condition : null;
  }
  if (!isRecord(condition)) {
    return null;
  }
  return listNamedIds(condition.$in ?? condition.$eq ?? null);
}

/** The ids in any form in which the query layer takes a relation; `null` where there is another one. */
function listLinkedIds(value: unknown): unknown[] | null {
  if (value === null) {
    return [];
  }
  if (isRowId(value)) {
    return [value];
  }
  if (Array.isArray(value)) {
    const lists = value.map(listLinkedIds);
    return lists.every((list) => list !== null) ? lists.flat() : null;
  }
  if (!isRecord(value)) {
    return null;
  }
  if (isRowId(value.id)) {
    return [value.id];
  }
  const changes = [value.set, value.connect, value.disconnect].filter(
    (change) => change !== undefined,
  );
  const isUnknown = changes.length === 0 && Object.keys(value).length > 0;
  return isUnknown ? null : listLinkedIds(changes);
}

/** Rows of any model: `{ id, __type }`, one or a list, or changes of a list. */
function listMorphIds(value: unknown): [type: string, id: unknown][] {
  if (Array.isArray(value)) {
    return value.flatMap(listMorphIds);
  }
  if (!isRecord(value)) {
    return [];
  }
  if (typeof value.__type === 'string' && isRowId(value.id)) {
    return [[value.__type, value.id]];
  }
  return [value.set, value.connect, value.disconnect].flatMap(listMorphIds);
}
