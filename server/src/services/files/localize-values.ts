import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../../core/json';
import { getModel } from '../../schema/get-model';
import { isValueOfType } from '../../schema/is-value-of-type';
import type { AttributeSchema } from '../../schema/model-schema';
import { trimTime } from './trim-time';
import { isPassword } from './variants-file';

type Row = Record<string, unknown>;

/** Something about a value that is not right here. */
export interface ValueFault {
  path: string[];
  kind: 'wrong-value' | 'field-missing' | 'reference-missing';
  /** What it is about, in words. */
  subject: string;
}

/** Notes a fault; what has one is left out. */
type Complain = (fault: ValueFault) => void;

/**
 * Values of a file as the journal would have them here: files by the id and hash that they have
 * here, times in the words in which they are stored, nothing empty.
 */
export async function localizeValues(
  strapi: Core.Strapi,
  uid: string,
  values: Readonly<Row>,
  isKnown: (name: string) => boolean,
  complain: Complain,
  path: readonly string[] = [],
): Promise<Row> {
  const { attributes } = getModel(strapi, uid);
  const localized: Row = {};
  for (const [name, value] of Object.entries(values)) {
    const attribute =
      Object.hasOwn(attributes, name) && isKnown(name) ? attributes[name] : undefined;
    const at = [...path, name];
    if (attribute === undefined || isPassword(attribute)) {
      complain({ path: at, kind: 'field-missing', subject: name });
    } else if (value !== null) {
      const local = await localizeValue(strapi, attribute, value, complain, at);
      if (local !== null) {
        localized[name] = local;
      }
    }
  }
  return localized;
}

async function localizeValue(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  value: unknown,
  complain: Complain,
  path: string[],
): Promise<unknown> {
  if (!['component', 'dynamiczone', 'media', 'relation'].includes(attribute.type)) {
    if (!isValueOfType(attribute, value)) {
      complain({ path, kind: 'wrong-value', subject: attribute.type });
      return null;
    }
    return normalizeTime(attribute, value);
  }
  if (Array.isArray(value) !== isList(attribute)) {
    complain({ path, kind: 'wrong-value', subject: isList(attribute) ? 'list' : attribute.type });
    return null;
  }
  const items: unknown[] = [];
  for (const [index, item] of (Array.isArray(value) ? value : [value]).entries()) {
    const at = Array.isArray(value) ? [...path, String(index)] : path;
    if (isRecord(item)) {
      items.push(await localizeItem(strapi, attribute, item, complain, at));
    } else {
      complain({ path: at, kind: 'wrong-value', subject: attribute.type });
    }
  }
  const found = items.filter((item) => item !== null);
  if (!Array.isArray(value)) {
    return found[0] ?? null;
  }
  return found.length > 0 ? found : null;
}

function isList({ type, repeatable, multiple, relation = '' }: AttributeSchema): boolean {
  return (
    type === 'dynamiczone' || repeatable === true || multiple === true || relation.endsWith('Many')
  );
}

async function localizeItem(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  item: Row,
  complain: Complain,
  path: string[],
): Promise<unknown> {
  if (attribute.type === 'media') {
    const file = await findFile(strapi, item);
    if (file === null) {
      const named = [item.name, item.file, item.hash].find((each) => typeof each === 'string');
      const subject = typeof named === 'string' ? named : '';
      complain({ path, kind: 'reference-missing', subject });
      return null;
    }
    return { file: file.documentId, hash: file.hash };
  }
  if (attribute.type === 'relation') {
    return localizeRelation(strapi, attribute, item, complain, path);
  }
  const { __component: named, ...values } = item;
  const uid = attribute.component ?? String(named);
  const isOffered = attribute.component !== undefined || attribute.components?.includes(uid);
  if (isOffered !== true || !Object.hasOwn(strapi.components, uid)) {
    complain({ path, kind: 'field-missing', subject: uid });
    return null;
  }
  return {
    ...(attribute.type === 'dynamiczone' && { __component: uid }),
    ...(await localizeValues(strapi, uid, values, () => true, complain, path)),
  };
}

async function localizeRelation(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  { type, documentId }: Row,
  complain: Complain,
  path: string[],
): Promise<unknown> {
  const uid = attribute.target ?? type;
  const isThere =
    typeof uid === 'string' &&
    typeof documentId === 'string' &&
    strapi.getModel(uid as never) !== undefined &&
    (await strapi.db.query(uid as never).count({ where: { documentId } as never })) > 0;
  if (!isThere) {
    const subject = `${String(uid)} ${String(documentId)}`;
    complain({ path, kind: 'reference-missing', subject });
    return null;
  }
  return { ...(attribute.target === undefined && { type: uid }), documentId };
}

interface StoredFile {
  documentId: string;
  hash: string;
}

/** By its document id, its hash, or its name where only one file has it. */
async function findFile(
  strapi: Core.Strapi,
  { file, hash, name }: Row,
): Promise<StoredFile | null> {
  const conditions: [string, unknown][] = [
    ['documentId', file],
    ['hash', hash],
    ['name', name],
  ];
  for (const [field, value] of conditions) {
    if (typeof value === 'string' && value !== '') {
      const found: StoredFile[] = await strapi.db.query('plugin::upload.file').findMany({
        select: ['documentId', 'hash'],
        where: { [field]: value },
        limit: 2,
      });
      if (found.length === 1 || (found.length > 0 && field !== 'name')) {
        return found[0] ?? null;
      }
    }
  }
  return null;
}

/** The same moment in the same words. */
function normalizeTime({ type }: AttributeSchema, value: unknown): unknown {
  if (type === 'datetime' || type === 'timestamp') {
    return new Date(String(value)).toISOString();
  }
  return type === 'biginteger' ? String(value) : type === 'time' ? trimTime(value) : value;
}
