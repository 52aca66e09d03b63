import type { Core } from '@strapi/strapi';
import { toRecords } from '../../../../../core/json';
import { getModel } from '../../../schema/get-model';
import type { AttributeSchema } from '../../../schema/model-schema';
import type { VersionRef } from '../../../schema/version-ref';
import type { JournalValue } from '../content/content';

type Row = Record<string, unknown>;

/**
 * Values of the journal as the query layer takes them: files and entries by the ids that they have
 * now, blocks as rows made anew. What is there no more is left out.
 */
export async function resolveValues(
  strapi: Core.Strapi,
  uid: string,
  values: Readonly<Record<string, JournalValue>>,
  version: VersionRef,
): Promise<Row> {
  const { attributes } = getModel(strapi, uid);
  const data: Row = {};
  for (const [name, value] of Object.entries(values)) {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (attribute !== undefined) {
      data[name] = await resolveValue(strapi, { name, attribute, value, version });
    }
  }
  return data;
}

interface Resolving {
  name: string;
  attribute: AttributeSchema;
  value: JournalValue;
  version: VersionRef;
}

/** One of them; `null` where nothing of what it refers to is there any more. */
export async function resolveValue(strapi: Core.Strapi, resolving: Resolving): Promise<unknown> {
  const { attribute, value } = resolving;
  if (!['component', 'dynamiczone', 'media', 'relation'].includes(attribute.type)) {
    return value;
  }
  const items: unknown[] = [];
  for (const item of toRecords(value)) {
    items.push(await resolveItem(strapi, resolving, item));
  }
  const found = items.filter((item) => item !== null);
  return Array.isArray(value) ? found : (found[0] ?? null);
}

async function resolveItem(
  strapi: Core.Strapi,
  { name, attribute, version }: Resolving,
  item: Row,
): Promise<unknown> {
  if (attribute.type === 'media') {
    return findFile(strapi, item);
  }
  if (attribute.type === 'relation') {
    return findEntry(strapi, attribute, item, version);
  }
  const uid = attribute.component ?? String(item.__component);
  if (strapi.components[uid as never] === undefined) {
    return null;
  }
  const { __component: _component, ...values } = item;
  const row: { id: number } = await strapi.db
    .query(uid as never)
    .create({ data: (await resolveValues(strapi, uid, values, version)) as never });
  return {
    id: row.id,
    ...(attribute.type === 'dynamiczone' && { __component: uid }),
    __pivot: {
      field: name,
      ...(attribute.type === 'component' && { component_type: uid }),
    },
  };
}

/** The id that a file has now; `null` where it is gone. */
export async function findFile(strapi: Core.Strapi, { file, hash }: Row): Promise<unknown> {
  const byId = (where: Row): Promise<{ id: number } | null> =>
    strapi.db.query('plugin::upload.file').findOne({ select: ['id'], where });
  const found =
    (file === null || file === undefined ? null : await byId({ documentId: file })) ??
    (hash === null || hash === undefined ? null : await byId({ hash }));
  return found?.id ?? null;
}

/** The version of an entry that belongs to the one that refers to it. */
async function findEntry(
  strapi: Core.Strapi,
  attribute: AttributeSchema,
  { type, documentId, id }: Row,
  { status, locale }: VersionRef,
): Promise<unknown> {
  const uid = attribute.target ?? type;
  if (typeof uid !== 'string' || strapi.getModel(uid as never) === undefined) {
    return null;
  }
  const refer = (found: number) =>
    attribute.target === undefined ? { id: found, __type: uid } : found;
  if (documentId === undefined) {
    const row: { id: number } | null = await strapi.db
      .query(uid as never)
      .findOne({ select: ['id'], where: { id } });
    return row === null ? null : refer(row.id);
  }
  const { options, pluginOptions } = getModel(strapi, uid);
  const rows: { id: number; locale?: string | null }[] = await strapi.db
    .query(uid as never)
    .findMany({
      select: pluginOptions?.i18n?.localized === true ? ['id', 'locale'] : ['id'],
      where: {
        documentId,
        ...(options?.draftAndPublish === true && {
          publishedAt: status === 'draft' ? { $null: true } : { $notNull: true },
        }),
      },
      orderBy: { id: 'asc' },
    });
  const row =
    rows.find((each) => each.locale === locale) ?? rows.find((each) => !each.locale) ?? rows[0];
  return row === undefined ? null : refer(row.id);
}
