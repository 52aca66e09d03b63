import type { Core } from '@strapi/strapi';
import { replaceKeptRows, type KeptRow } from './kept-rows';
import { listFlagColumns, listLinkTables, listVariantTypes } from './variant-tables';

/**
 * Copies what ties variants to their owners, and which blocks are hidden by default, to a table
 * that Strapi leaves alone. A start with the plugin off takes both away.
 *
 * @returns the number of rows that are kept
 */
export async function keepLinks(strapi: Core.Strapi): Promise<number> {
  const types = [...listVariantTypes(strapi).keys()];
  const kept: KeptRow[] = [];
  for (const { name, typeColumn } of listLinkTables(strapi)) {
    const rows: Record<string, unknown>[] = await strapi.db
      .getConnection(name)
      .select('*')
      .whereIn(typeColumn, types)
      .orderBy('id');
    kept.push(...rows.map(({ id: _id, ...row }) => ({ source: name, row })));
  }
  for (const { table, column } of listFlagColumns(strapi)) {
    const rows: { id: unknown }[] = await strapi.db
      .getConnection(table)
      .select('id')
      .where(column, true);
    kept.push(...rows.map(({ id }) => ({ source: table, row: { id, [column]: true } })));
  }
  await replaceKeptRows(strapi, kept);
  return kept.length;
}
