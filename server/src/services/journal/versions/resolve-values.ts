import type { Core } from '@strapi/strapi';
import { getModel } from '../../../schema/get-model';
import type { AttributeSchema } from '../../../schema/model-schema';
import type { VersionRef } from '../../../schema/version-ref';
import type { JournalValue } from '../content/content';
import { convertValue, convertValues, type Layer } from './convert-values';

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
  return convertValues(createQueryLayer(strapi, version), uid, values);
}

interface Resolving {
  name: string;
  attribute: AttributeSchema;
  value: JournalValue;
  version: VersionRef;
}

/** One of them; `null` where nothing of what it refers to is there any more. */
export async function resolveValue(
  strapi: Core.Strapi,
  { version, ...converting }: Resolving,
): Promise<unknown> {
  return convertValue(createQueryLayer(strapi, version), converting);
}

function createQueryLayer(strapi: Core.Strapi, version: VersionRef): Layer {
  return {
    findModel: (uid) => getModel(strapi, uid),
    toFile: (item) => findFile(strapi, item),
    toEntry: async (uid, item, { target }) => {
      const id = await findEntry(strapi, uid, item, version);
      return id === null || target !== undefined ? id : { id, __type: uid };
    },
    async toBlock({ uid, name, attribute: { type }, values }) {
      const row: { id: number } = await strapi.db
        .query(uid as never)
        .create({ data: values as never });
      return {
        id: row.id,
        ...(type === 'dynamiczone' && { __component: uid }),
        __pivot: { field: name, ...(type === 'component' && { component_type: uid }) },
      };
    },
    toField: (items, { value }) => (Array.isArray(value) ? items : (items[0] ?? null)),
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

/** The id of the version of an entry that belongs to the one that refers to it; `null` if gone. */
async function findEntry(
  strapi: Core.Strapi,
  uid: string,
  { documentId, id }: Row,
  { status, locale }: VersionRef,
): Promise<number | null> {
  if (documentId === undefined) {
    const row: { id: number } | null = await strapi.db
      .query(uid as never)
      .findOne({ select: ['id'], where: { id } });
    return row?.id ?? null;
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
  return chooseLocale(rows, locale)?.id ?? null;
}

/** The row in that locale, else one without a locale, else the first there is. */
export function chooseLocale<T extends { locale?: string | null }>(
  rows: readonly T[],
  locale: string,
): T | undefined {
  return (
    rows.find((each) => each.locale === locale) ?? rows.find((each) => !each.locale) ?? rows[0]
  );
}
