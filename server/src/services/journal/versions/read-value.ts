import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import { listStoredFields } from '../../../strapi/table-layout';
import type { JournalValue } from '../content/content';

type Row = Record<string, unknown>;

/** Ids and hashes of files: an import gives files new ids and keeps their hashes. */
const FILE = { select: ['id', 'documentId', 'hash'] };

/** Leads to everything below a component but variants, which count nowhere inside a variant. */
export function populateValues(strapi: Core.Strapi, uid: string): Row {
  const populate: Row = {};
  for (const [name, attribute] of listFields(strapi, uid)) {
    const { type, component, components = [], target } = attribute;
    if (component !== undefined) {
      populate[name] = { populate: populateValues(strapi, component) };
    } else if (type === 'dynamiczone') {
      populate[name] = {
        on: Object.fromEntries(
          components.map((each) => [each, { populate: populateValues(strapi, each) }]),
        ),
      };
    } else if (type === 'media') {
      populate[name] = FILE;
    } else if (type === 'relation') {
      populate[name] = target === undefined ? true : { select: selectIdentity(strapi, target) };
    }
  }
  return populate;
}

/** What is neither empty nor a variant's meta field, by field, with what it refers to named for good. */
export function readValues(
  strapi: Core.Strapi,
  uid: string,
  row: Row,
  skipped: ReadonlySet<string> = new Set(),
): Record<string, JournalValue> {
  const values: Record<string, JournalValue> = {};
  for (const [name, attribute] of listFields(strapi, uid)) {
    const value = skipped.has(name) ? null : readValue(strapi, attribute, row[name]);
    if (value !== null) {
      values[name] = value;
    }
  }
  return values;
}

function readValue(strapi: Core.Strapi, attribute: AttributeSchema, value: unknown): JournalValue {
  if (value === undefined || value === null) {
    return null;
  }
  if (!['component', 'dynamiczone', 'media', 'relation'].includes(attribute.type)) {
    return JSON.parse(JSON.stringify(value)) as JournalValue;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => readItem(strapi, attribute, item));
    return items.length === 0 ? null : items;
  }
  return readItem(strapi, attribute, value);
}

function readItem(strapi: Core.Strapi, attribute: AttributeSchema, item: unknown): JournalValue {
  if (!isRecord(item)) {
    return null;
  }
  if (attribute.type === 'media') {
    return { file: item.documentId ?? null, hash: item.hash ?? null };
  }
  if (attribute.type === 'relation') {
    const { __type: type, documentId, id } = item;
    return {
      ...(typeof type === 'string' && { type }),
      ...(documentId === undefined || documentId === null ? { id } : { documentId }),
    };
  }
  const uid = attribute.component ?? String(item.__component);
  return {
    ...(attribute.type === 'dynamiczone' && { __component: uid }),
    ...readValues(strapi, uid, item),
  };
}

/** The fields of a component that say something of their own. */
function listFields(strapi: Core.Strapi, uid: string): [string, AttributeSchema][] {
  const model = strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  return Object.entries(model?.attributes ?? {}).filter(
    ([name]) => name !== 'id' && name !== VARIANTS_ATTRIBUTE && name !== DEFAULT_HIDDEN_ATTRIBUTE,
  );
}

function selectIdentity(strapi: Core.Strapi, uid: string): string[] {
  return listStoredFields(strapi, uid).has('documentId') ? ['id', 'documentId'] : ['id'];
}
