import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { toRecords } from '../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';
import { toVersion, type RowRef, type Version, type VersionRow } from './find-roots';

interface Block extends RowRef {
  /** Its own values, without what is in other tables. */
  values: string;
}

/** A version of a document with its blocks, each by its place, such as `blocks.0.cards.1`. */
export interface DocumentTree {
  id: number;
  version: Version;
  blocks: ReadonlyMap<string, Block>;
}

type Row = Record<string, unknown>;

/** All versions of a document. */
export async function readDocumentTrees(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<DocumentTree[]> {
  const rows: (Row & VersionRow)[] = await strapi.db.query(uid as never).findMany({
    select: ['id', 'documentId', 'locale', 'publishedAt'],
    where: { documentId },
    populate: populateBlocks(strapi, uid),
  });
  return rows.map((row) => {
    const blocks = new Map<string, Block>();
    collectBlocks(strapi, uid, row, '', blocks);
    return { id: row.id, version: toVersion(row), blocks };
  });
}

/**
 * The block of one version that is a copy of a block of another: at the same place, of the same
 * component, with the same values.
 */
export function findCopy(block: RowRef, from: DocumentTree, to: DocumentTree): RowRef | null {
  for (const [place, { uid, id, values }] of from.blocks) {
    if (uid === block.uid && id === block.id) {
      const copy = to.blocks.get(place);
      return copy?.uid === uid && copy.values === values ? copy : null;
    }
  }
  return null;
}

function populateBlocks(strapi: Core.Strapi, uid: string): Row {
  return Object.fromEntries(
    listBlockFields(strapi, uid).map(([name, { component, components = [] }]) => [
      name,
      component === undefined
        ? {
            on: Object.fromEntries(
              components.map((each) => [each, { populate: populateBlocks(strapi, each) }]),
            ),
          }
        : { populate: populateBlocks(strapi, component) },
    ]),
  );
}

function listBlockFields(strapi: Core.Strapi, uid: string): [string, AttributeSchema][] {
  return Object.entries(readAttributes(strapi, uid)).filter(
    ([name, { type }]) =>
      name !== VARIANTS_ATTRIBUTE && (type === 'component' || type === 'dynamiczone'),
  );
}

function collectBlocks(
  strapi: Core.Strapi,
  uid: string,
  row: Row,
  path: string,
  blocks: Map<string, Block>,
): void {
  for (const [name, { component }] of listBlockFields(strapi, uid)) {
    const value = row[name];
    toRecords(value).forEach((item, index) => {
      const itemUid = component ?? String(item.__component);
      const place = `${path}${name}.${index}`;
      const values = JSON.stringify(pickValues(strapi, itemUid, item));
      blocks.set(place, { uid: itemUid, id: Number(item.id), values });
      collectBlocks(strapi, itemUid, item, `${place}.`, blocks);
    });
  }
}

function pickValues(strapi: Core.Strapi, uid: string, item: Row): unknown[] {
  return Object.keys(readAttributes(strapi, uid))
    .filter((name) => name !== DEFAULT_HIDDEN_ATTRIBUTE && !isElsewhere(strapi, uid, name))
    .map((name) => item[name] ?? null);
}

function isElsewhere(strapi: Core.Strapi, uid: string, name: string): boolean {
  const type = readAttributes(strapi, uid)[name]?.type ?? '';
  return ['component', 'dynamiczone', 'relation', 'media'].includes(type);
}

function readAttributes(strapi: Core.Strapi, uid: string): ModelSchema['attributes'] {
  return (strapi.getModel(uid as never) as unknown as ModelSchema).attributes;
}
