import type { Core } from '@strapi/strapi';
import { toRecords } from '../../../../../core/json';
import { getModel } from '../../../schema/get-model';
import type { AttributeSchema } from '../../../schema/model-schema';
import type { VersionRef } from '../../../schema/version-ref';
import { findFile } from './resolve-values';

type Row = Record<string, unknown>;

/** Values of the journal as the Document Service takes them. What is not there any more is left out. */
export async function toDocumentData(
  strapi: Core.Strapi,
  uid: string,
  values: Readonly<Row>,
  version: VersionRef,
): Promise<Row> {
  const { attributes } = getModel(strapi, uid);
  const data: Row = {};
  for (const [name, value] of Object.entries(values)) {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (attribute !== undefined) {
      data[name] = await toFieldData(strapi, attribute, value, version);
    }
  }
  return data;
}

async function toFieldData(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  value: unknown,
  version: VersionRef,
): Promise<unknown> {
  if (!['component', 'dynamiczone', 'media', 'relation'].includes(attribute.type)) {
    return value;
  }
  const items: unknown[] = [];
  for (const item of toRecords(value)) {
    items.push(await toItemData(strapi, attribute, item, version));
  }
  const found = items.filter((item) => item !== null);
  if (attribute.type === 'relation') {
    return { set: found };
  }
  return isList(attribute) ? found : (found[0] ?? null);
}

/** Strapi takes no `null` for them. */
function isList({ type, repeatable, multiple }: AttributeSchema): boolean {
  return type === 'dynamiczone' || repeatable === true || multiple === true;
}

async function toItemData(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  item: Row,
  version: VersionRef,
): Promise<unknown> {
  if (attribute.type === 'media') {
    return findFile(strapi, item);
  }
  if (attribute.type === 'relation') {
    return toRelation(strapi, attribute, item, version);
  }
  const uid = attribute.component ?? String(item.__component);
  if (strapi.components[uid as never] === undefined) {
    return null;
  }
  const { __component: _component, ...values } = item;
  return {
    ...(attribute.type === 'dynamiczone' && { __component: uid }),
    ...(await toDocumentData(strapi, uid, values, version)),
  };
}

async function toRelation(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  { type, documentId, id }: Row,
  { locale }: VersionRef,
): Promise<unknown> {
  const uid = attribute.target ?? type;
  if (typeof uid !== 'string' || strapi.getModel(uid as never) === undefined) {
    return null;
  }
  const found: unknown = await strapi.db.query(uid as never).findOne({
    select: ['id'],
    where: (documentId === undefined ? { id } : { documentId }) as never,
  });
  if (found === null) {
    return null;
  }
  const isLocalized = getModel(strapi, uid).pluginOptions?.i18n?.localized === true;
  return {
    ...(documentId === undefined ? { id } : { documentId }),
    ...(isLocalized && locale !== '' && { locale }),
    ...(attribute.target === undefined && { __type: uid }),
  };
}
