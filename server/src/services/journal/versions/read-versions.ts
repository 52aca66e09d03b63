import type { Core } from '@strapi/strapi';
import {
  DEFAULT_HIDDEN_ATTRIBUTE,
  VARIANT_META_FIELDS,
  VARIANTS_ATTRIBUTE,
} from '../../../../../core/decision';
import { toRecords } from '../../../../../core/json';
import { describeType } from '../../../schema/describe-type';
import { getModel } from '../../../schema/get-model';
import { Reaching } from '../../../schema/list-reaching-models';
import type { ModelSchema } from '../../../schema/model-schema';
import { getVariantComponentUid } from '../../../schema/variant-component-uid';
import type { VersionRef } from '../../../schema/version-ref';
import type { JournalNode, JournalVariant } from '../content/content';
import { hashJson } from '../content/hash-content';
import { listBlockFields, loadBlocks } from './load-blocks';
import { readValues } from './read-value';

type Row = Record<string, unknown>;

/** A block or entry as it is stored now, with all its blocks, also those without variants. */
export interface StoredNode extends JournalNode {
  children: StoredNode[];
  /** Its default content, without what is in other tables. */
  scalars: Row;
  /** Whether it may have variants. */
  isOwner: boolean;
}

/** A version of a document as it is stored now. */
export interface StoredVersion {
  version: VersionRef;
  root: StoredNode;
}

const META_FIELDS: ReadonlySet<string> = new Set(VARIANT_META_FIELDS);

/** All versions of these documents with what has to do with variants, and the blocks beside them. */
export async function readVersions(
  strapi: Core.Strapi,
  reaching: Reaching,
  uid: string,
  where: Row,
): Promise<StoredVersion[]> {
  const model = getModel(strapi, uid);
  const rows: Row[] = await strapi.db.query(uid as never).findMany({
    select: ['id', 'documentId', 'locale', 'publishedAt'],
    where,
    orderBy: { id: 'asc' },
  });
  await loadBlocks(strapi, reaching, model, rows);
  return rows.map((row) => ({
    version: {
      uid,
      documentId: String(row.documentId),
      locale: typeof row.locale === 'string' ? row.locale : '',
      status: row.publishedAt === null ? 'draft' : 'published',
    },
    root: readNode(strapi, reaching, { model, row, field: '', index: 0 }),
  }));
}

interface Place {
  model: ModelSchema;
  row: Row;
  field: string;
  index: number;
}

function readNode(strapi: Core.Strapi, reaching: Reaching, place: Place): StoredNode {
  const { model, row, field, index } = place;
  const isOwner = Object.hasOwn(model.attributes, VARIANTS_ATTRIBUTE);
  const scalars = field === '' ? {} : pickScalars(model, row);
  const children = listBlockFields(model, reaching)
    .filter(({ name }) => name !== VARIANTS_ATTRIBUTE)
    .flatMap(({ name }) =>
      toRecords(row[name]).map((item, position) =>
        readNode(strapi, reaching, {
          model: getModel(strapi, String(item.__component)),
          row: item,
          field: name,
          index: position,
        }),
      ),
    );
  return {
    uid: model.uid,
    id: Number(row.id),
    field,
    index,
    print: field === '' ? '' : hashJson(scalars).slice(0, 12),
    ...(row[DEFAULT_HIDDEN_ATTRIBUTE] === true && { hidden: true as const }),
    variants: isOwner
      ? toRecords(row[VARIANTS_ATTRIBUTE]).map((variant) => readVariant(strapi, model, variant))
      : [],
    children,
    scalars,
    isOwner,
  };
}

function readVariant(strapi: Core.Strapi, owner: ModelSchema, row: Row): JournalVariant {
  const values = readValues(strapi, getVariantComponentUid(owner), row, META_FIELDS);
  return {
    id: Number(row.id),
    key: typeof row.variantKey === 'string' ? row.variantKey : '',
    label: typeof row.variantLabel === 'string' ? row.variantLabel : null,
    segments: row.variantSegments ?? null,
    overrides: row.variantOverrides ?? null,
    hidden: row.variantHidden === true,
    defaults: row.variantDefaults ?? null,
    values,
    types: Object.fromEntries(
      Object.keys(values).map((name) => [name, describeType(owner.attributes[name])]),
    ),
  };
}

function pickScalars(model: ModelSchema, row: Row): Row {
  const names = Object.entries(model.attributes)
    .filter(([, { type }]) => !['component', 'dynamiczone', 'relation', 'media'].includes(type))
    .map(([name]) => name)
    .filter((name) => name !== DEFAULT_HIDDEN_ATTRIBUTE && name !== 'id');
  return JSON.parse(
    JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null]))),
  ) as Row;
}
