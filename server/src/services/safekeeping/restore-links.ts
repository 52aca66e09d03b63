import type { Core } from '@strapi/strapi';
import { readKeptRows } from './kept-rows';
import {
  listFlagColumns,
  listLinkTables,
  listVariantTypes,
  type FlagColumn,
  type LinkTable,
} from './variant-tables';

type Row = Record<string, unknown>;

/** Below the limit on bound values of every database. */
const BATCH_SIZE = 300;

/**
 * Gives variants back to their owners after a start with the plugin off. A link comes back only
 * where both of its ends are still there and the link is missing, so that nothing an editor deleted
 * or changed in between returns.
 *
 * @returns the number of links and flags that came back
 */
export async function restoreLinks(strapi: Core.Strapi): Promise<number> {
  const kept = await readKeptRows(strapi);
  const types = listVariantTypes(strapi);
  let restored = 0;
  for (const table of listLinkTables(strapi)) {
    restored += await restoreTable(strapi, table, kept.get(table.name) ?? [], types);
  }
  for (const flag of listFlagColumns(strapi)) {
    restored += await restoreFlags(strapi, flag, kept.get(flag.table) ?? []);
  }
  return restored;
}

async function restoreTable(
  strapi: Core.Strapi,
  table: LinkTable,
  kept: readonly Row[],
  types: ReadonlyMap<string, string>,
): Promise<number> {
  let restored = 0;
  for (const [type, variantTable] of types) {
    const rows = kept.filter((row) => row[table.typeColumn] === type);
    const ids = rows.map((row) => row[table.idColumn]);
    const linked = await findExisting(strapi, table.name, table.idColumn, ids, {
      [table.typeColumn]: type,
    });
    const candidates = rows.filter((row) => !linked.has(String(row[table.idColumn])));
    const variants = await findExisting(
      strapi,
      variantTable,
      'id',
      candidates.map((row) => row[table.idColumn]),
    );
    const owners = await findExisting(
      strapi,
      table.owner.table,
      'id',
      candidates.map((row) => row[table.owner.column]),
    );
    const missing = candidates.filter(
      (row) =>
        variants.has(String(row[table.idColumn])) && owners.has(String(row[table.owner.column])),
    );
    for (const batch of splitIntoBatches(missing, 50)) {
      await strapi.db.getConnection(table.name).insert(batch);
    }
    restored += missing.length;
  }
  return restored;
}

async function restoreFlags(
  strapi: Core.Strapi,
  { table, column }: FlagColumn,
  kept: readonly Row[],
): Promise<number> {
  let restored = 0;
  for (const ids of splitIntoBatches(
    kept.map(({ id }) => id as number),
    BATCH_SIZE,
  )) {
    // Only where nothing was said: an editor may have shown the block again.
    restored += await strapi.db
      .getConnection(table)
      .whereIn('id', ids)
      .whereNull(column)
      .update({ [column]: true });
  }
  return restored;
}

async function findExisting(
  strapi: Core.Strapi,
  table: string,
  column: string,
  values: readonly unknown[],
  where: Record<string, string> = {},
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const batch of splitIntoBatches([...new Set(values)] as number[], BATCH_SIZE)) {
    const rows: Row[] = await strapi.db
      .getConnection(table)
      .select(column)
      .where(where)
      .whereIn(column, batch);
    rows.forEach((row) => found.add(String(row[column])));
  }
  return found;
}

function splitIntoBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
