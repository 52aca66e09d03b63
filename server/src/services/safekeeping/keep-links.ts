import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE } from '../../../../core/decision';
import { findRoots, nameRow, type RowRef } from './find-roots';
import { replaceKeptRows, splitIntoBatches, type KeptRow } from './kept-rows';
import {
  listHideableComponents,
  listKeptTypes,
  listLinkTables,
  listVariantTypes,
  type LinkTable,
} from './variant-tables';

type Row = Record<string, unknown>;

/** A row to be kept, before it is known what its owner belongs to. */
type Found = Omit<KeptRow, 'root'> & { owner: RowRef };

/** In the place of a table's name, for blocks that are hidden by default. */
export const HIDDEN_BLOCKS = 'hidden-blocks';

/**
 * Copies what ties variants to their owners, and which blocks are hidden by default, to a table
 * that Strapi leaves alone. A start with the plugin off takes both away.
 */
export async function keepLinks(strapi: Core.Strapi): Promise<void> {
  const found = [...(await findLinks(strapi)), ...(await findHiddenBlocks(strapi))];
  const roots = await findRoots(
    strapi,
    found.map(({ owner }) => owner),
  );
  await replaceKeptRows(
    strapi,
    listKeptTypes(strapi),
    found.map(({ owner, ...row }) => ({ ...row, root: roots.get(nameRow(owner)) ?? null })),
  );
}

async function findLinks(strapi: Core.Strapi): Promise<Found[]> {
  const found: Found[] = [];
  for (const type of listVariantTypes(strapi)) {
    const keys = await readKeys(strapi, type);
    for (const table of keys.size > 0 ? listLinkTables(strapi) : []) {
      for (const row of await readLinks(strapi, table, type)) {
        found.push({
          source: table.name,
          type,
          row,
          key: keys.get(String(row[table.idColumn])) ?? null,
          owner: { uid: table.owner.uid, id: Number(row[table.owner.column]) },
        });
      }
    }
  }
  return found;
}

async function readKeys(
  strapi: Core.Strapi,
  type: string,
): Promise<ReadonlyMap<string, string | null>> {
  const rows: { id: unknown; variantKey: string | null }[] = await strapi.db
    .query(type as never)
    .findMany({ select: ['id', 'variantKey'] });
  return new Map(rows.map(({ id, variantKey }) => [String(id), variantKey]));
}

async function readLinks(strapi: Core.Strapi, table: LinkTable, type: string): Promise<Row[]> {
  const rows: Row[] = await strapi.db
    .query(table.name as never)
    .findMany({ where: { [table.typeColumn]: type }, orderBy: { id: 'asc' } });
  return rows.map(({ id: _id, ...row }) => row);
}

async function findHiddenBlocks(strapi: Core.Strapi): Promise<Found[]> {
  const found: Found[] = [];
  for (const uid of listHideableComponents(strapi)) {
    const rows: { id: number }[] = await strapi.db
      .query(uid as never)
      .findMany({ select: ['id'], where: { [DEFAULT_HIDDEN_ATTRIBUTE]: true } });
    found.push(
      ...rows.map(({ id }) => ({
        source: HIDDEN_BLOCKS,
        type: uid,
        row: { id },
        key: null,
        owner: { uid, id },
      })),
    );
  }
  return found;
}

/** The ids of those rows of a model that are there. */
export async function findExisting(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  for (const batch of splitIntoBatches([...new Set(ids)])) {
    const rows: { id: number }[] = await strapi.db
      .query(uid as never)
      .findMany({ select: ['id'], where: { id: { $in: batch } } });
    rows.forEach(({ id }) => found.add(id));
  }
  return found;
}
