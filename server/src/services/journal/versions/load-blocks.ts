import type { Core } from '@strapi/strapi';
import { VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { splitIntoBatches } from '../../../database/split-into-batches';
import type { Transaction } from '../../../database/transaction';
import type { Reaching } from '../../../schema/list-reaching-models';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import { getVariantComponentUid } from '../../../schema/variant-component-uid';
import { findComponentLinks } from '../../../strapi/table-layout';
import { populateValues } from './read-value';

type Row = Record<string, unknown>;

/** Rows of one model whose blocks and variants are not there yet. */
type Level = ReadonlyMap<ModelSchema, Row[]>;

/** A link from a row to a block or variant of it. */
interface Link {
  owner: Row;
  field: string;
  /** The component of the block or variant. */
  uid: string;
  id: number;
}

interface StoredLink {
  owner: number;
  field: string;
  uid: string;
  id: number;
}

/** A field of blocks or variants, and the components that may be in it. */
interface BlockField {
  name: string;
  attribute: AttributeSchema;
  uids: readonly string[];
}

/**
 * Gives rows their variants, and their blocks as far as those may have variants, or stand beside
 * such blocks; the same as Strapi's `populate` with all of these. That asks for every kind of block
 * at every depth; this one asks for what is linked, since most blocks hold neither.
 *
 * @param rows of one model; changed in place
 */
export async function loadBlocks(
  strapi: Core.Strapi,
  reaching: Reaching,
  model: ModelSchema,
  rows: Row[],
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    let level: Level = new Map([[model, rows]]);
    while (level.size > 0) {
      const links: Link[] = [];
      for (const [each, owners] of level) {
        links.push(...(await findLinks(strapi, trx, each, { reaching, owners })));
      }
      level = await follow(strapi, links);
    }
  });
}

interface Search {
  reaching: Reaching;
  owners: readonly Row[];
}

async function findLinks(
  strapi: Core.Strapi,
  trx: Transaction,
  model: ModelSchema,
  { reaching, owners }: Search,
): Promise<Link[]> {
  const fields = new Map(listBlockFields(model, reaching).map((field) => [field.name, field]));
  const table = findComponentLinks(strapi, model.uid, [...fields.keys()]);
  if (table === undefined) {
    return [];
  }
  const byId = new Map<number, Row[]>();
  owners.forEach((row) => byId.set(Number(row.id), [...(byId.get(Number(row.id)) ?? []), row]));
  const links: Link[] = [];
  for (const ids of splitIntoBatches([...byId.keys()])) {
    const stored: StoredLink[] = await strapi.db
      .getConnection(table.name)
      .transacting(trx)
      .select(
        `${table.componentColumn} as id`,
        'component_type as uid',
        'field',
        `${table.ownerColumn} as owner`,
      )
      // Asked for the field as well, SQLite goes through all rows of the table that have it.
      .whereIn(table.ownerColumn, ids)
      .orderBy(['order', 'id']);
    for (const { owner, field, uid, id } of stored) {
      if (fields.get(field)?.uids.includes(uid) === true) {
        for (const row of byId.get(owner) ?? []) {
          links.push({ owner: row, field, uid, id });
        }
      }
    }
  }
  return links;
}

/** Loads what the links lead to, and puts it into the rows. Returns the blocks among it. */
async function follow(strapi: Core.Strapi, links: readonly Link[]): Promise<Level> {
  const found = new Map<string, ReadonlyMap<number, Row>>();
  for (const uid of new Set(links.map((link) => link.uid))) {
    const ids = links.filter((link) => link.uid === uid).map(({ id }) => id);
    const isOfVariants = links.some(
      (link) => link.uid === uid && link.field === VARIANTS_ATTRIBUTE,
    );
    const populate = isOfVariants ? populateValues(strapi, uid) : {};
    found.set(uid, await loadRows(strapi, uid, { ids: [...new Set(ids)], populate }));
  }
  const blocks = new Map<ModelSchema, Row[]>();
  for (const { owner, field, uid, id } of links) {
    const stored = found.get(uid)?.get(id);
    if (stored === undefined) {
      continue;
    }
    // Two owners of one row have each their own.
    const row: Row = { ...stored, __component: uid };
    owner[field] = [...((owner[field] as Row[] | undefined) ?? []), row];
    if (field !== VARIANTS_ATTRIBUTE) {
      const model = strapi.getModel(uid as never) as unknown as ModelSchema;
      blocks.set(model, [...(blocks.get(model) ?? []), row]);
    }
  }
  return blocks;
}

async function loadRows(
  strapi: Core.Strapi,
  uid: string,
  { ids, populate }: { ids: readonly number[]; populate: Row },
): Promise<Map<number, Row>> {
  const rows = new Map<number, Row>();
  for (const batch of splitIntoBatches(ids)) {
    const stored: Row[] = await strapi.db
      .query(uid as never)
      .findMany({ where: { id: { $in: batch } }, populate: populate as never });
    stored.forEach((row) => rows.set(Number(row.id), row));
  }
  return rows;
}

/** The fields that may hold variants at some depth, or are the variants. */
export function listBlockFields(model: ModelSchema, reaching: Reaching): BlockField[] {
  return Object.entries(model.attributes).flatMap(([name, attribute]) => {
    if (name === VARIANTS_ATTRIBUTE) {
      return [{ name, attribute, uids: [getVariantComponentUid(model)] }];
    }
    const { component, components = [] } = attribute;
    const uids = component === undefined ? components : [component];
    return uids.some((uid) => reaching.has(uid)) ? [{ name, attribute, uids }] : [];
  });
}
