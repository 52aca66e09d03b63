import { toRecords } from '../../../core/json';
import {
  isRowId,
  nameDocument,
  nameGiven,
  nameOwner,
  nameRow,
  nameSomeRows,
} from './dependency-names';
import { FILE_UID, type GetSchema } from './list-dependencies';
import type { AttributeSchema } from './model-schema';
import { getInverse, isExclusive, isPlainRelation } from './relations';

/** Above it the models are named instead of their rows. */
const MAX_NAMES = 1_000;

/** What was asked for. */
export interface LoadedQuery {
  uid: string;
  /** The document that was asked for, where one was. */
  documentId: unknown;
  /** See `listOpenModels`. */
  open: ReadonlySet<string>;
  getSchema: GetSchema;
}

interface Walk {
  getSchema: GetSchema;
  /** Models that content depends on as a whole, whose rows need no names. */
  open: ReadonlySet<string>;
  names: Set<string>;
  /** All models that were met. */
  uids: Set<string>;
}

/**
 * Names of the rows in loaded content, at every depth, and of what their relations may become by
 * writes of other rows. The content is current until one of them is written, or a row of the `open`
 * models.
 *
 * @param loaded what the query gave: a document, a list of documents, or nothing
 */
export function listRowNames(
  loaded: unknown,
  { uid, documentId, open, getSchema }: LoadedQuery,
): ReadonlySet<string> {
  const walk: Walk = { getSchema, open, names: new Set(), uids: new Set([uid]) };
  if (typeof documentId === 'string') {
    walk.names.add(nameDocument(uid, documentId)).add(nameSomeRows(uid));
  }
  addRows(loaded, uid, walk);
  return walk.names.size > MAX_NAMES ? walk.uids : walk.names;
}

function addRows(value: unknown, uid: string, walk: Walk): void {
  for (const row of toRecords(value)) {
    addRow(row, uid, walk);
  }
}

function addRow(row: Record<string, unknown>, uid: string, walk: Walk): void {
  walk.uids.add(uid);
  const schema = walk.getSchema(uid);
  if (!walk.open.has(uid)) {
    if (schema === undefined || !isRowId(row.id)) {
      walk.names.add(uid);
    } else {
      walk.names.add(nameRow(uid, row.id)).add(nameSomeRows(uid));
    }
  }
  for (const [name, value] of Object.entries(row)) {
    const attribute = schema?.attributes[name];
    if (attribute !== undefined && Object.hasOwn(schema?.attributes ?? {}, name)) {
      addField(value, attribute, { uid, name, id: row.id }, walk);
    }
  }
}

function addField(
  value: unknown,
  attribute: AttributeSchema,
  owner: { uid: string; name: string; id: unknown },
  walk: Walk,
): void {
  if (attribute.type === 'component' && attribute.component !== undefined) {
    addRows(value, attribute.component, walk);
  } else if (attribute.type === 'dynamiczone') {
    for (const block of toRecords(value)) {
      const uids =
        typeof block.__component === 'string' ? [block.__component] : attribute.components;
      uids?.forEach((uid) => addRow(block, uid, walk));
    }
  } else if (attribute.type === 'media') {
    addRows(value, FILE_UID, walk);
  } else if (isPlainRelation(attribute)) {
    const { target } = attribute;
    if (getInverse(attribute) !== undefined && !walk.open.has(target)) {
      walk.names.add(nameGiven(owner.uid, owner.name, owner.id));
    }
    if (isExclusive(attribute)) {
      toRecords(value).forEach(({ id }) => walk.names.add(nameOwner(owner.uid, owner.name, id)));
    }
    addRows(value, target, walk);
  }
}
