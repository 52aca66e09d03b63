import type { Core } from '@strapi/strapi';
import { getModel } from '../../../schema/get-model';
import type { AttributeSchema } from '../../../schema/model-schema';
import type { VersionRef } from '../../../schema/version-ref';
import { convertValues, type Layer } from './convert-values';
import { findFile } from './resolve-values';

type Row = Record<string, unknown>;

/** Values of the journal as the Document Service takes them. What is not there any more is left out. */
export async function toDocumentData(
  strapi: Core.Strapi,
  uid: string,
  values: Readonly<Row>,
  version: VersionRef,
): Promise<Row> {
  return convertValues(createDocumentLayer(strapi, version), uid, values);
}

function createDocumentLayer(strapi: Core.Strapi, version: VersionRef): Layer {
  return {
    findModel: (uid) => getModel(strapi, uid),
    toFile: (item) => findFile(strapi, item),
    toEntry: (uid, item, { target }) => toRelation(strapi, { uid, target, item, version }),
    toBlock: ({ uid, attribute, values }) => ({
      ...(attribute.type === 'dynamiczone' && { __component: uid }),
      ...values,
    }),
    toField(items, { attribute }) {
      if (attribute.type === 'relation') {
        return { set: items };
      }
      return isList(attribute) ? items : (items[0] ?? null);
    },
  };
}

/** Strapi takes no `null` for them. */
function isList({ type, repeatable, multiple }: AttributeSchema): boolean {
  return type === 'dynamiczone' || repeatable === true || multiple === true;
}

interface Referring {
  uid: string;
  target: string | undefined;
  item: Row;
  version: VersionRef;
}

async function toRelation(
  strapi: Core.Strapi,
  { uid, target, item: { documentId, id }, version: { locale } }: Referring,
): Promise<unknown> {
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
    ...(target === undefined && { __type: uid }),
  };
}
