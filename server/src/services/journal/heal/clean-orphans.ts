import type { Core } from '@strapi/strapi';
import { toRecords } from '../../../../../core/json';
import { splitIntoBatches } from '../../../database/split-into-batches';
import { getModel } from '../../../schema/get-model';
import { listTypedLinks, type TypedLinks } from '../../../strapi/table-layout';
import { listVariantTypes } from '../../safekeeping/variant-tables';

/**
 * Deletes rows of variants that nothing holds, with the blocks in them, and links to files of rows
 * that are gone. Only once all that belongs somewhere is back in its place; what they said is in the
 * journal.
 */
export async function cleanOrphans(strapi: Core.Strapi): Promise<void> {
  const links = listTypedLinks(strapi);
  const tables = links.filter(({ typeColumn }) => typeColumn === 'component_type');
  for (const uid of listVariantTypes(strapi)) {
    const rows: { id: number }[] = await strapi.db
      .query(uid as never)
      .findMany({ select: ['id'], orderBy: { id: 'asc' } });
    const held = new Set<number>();
    for (const { name, typeColumn, idColumn } of rows.length > 0 ? tables : []) {
      const links: Record<string, unknown>[] = await strapi.db
        .query(name as never)
        .findMany({ select: [idColumn], where: { [typeColumn]: uid } });
      links.forEach((link) => held.add(Number(link[idColumn])));
    }
    const orphans = rows.map(({ id }) => id).filter((id) => !held.has(id));
    for (const batch of splitIntoBatches(orphans)) {
      for (const id of batch) {
        await deleteRow(strapi, uid, id);
      }
    }
    for (const table of links.filter(({ typeColumn }) => typeColumn === 'related_type')) {
      await cleanLinks(strapi, uid, table);
    }
  }
}

/**
 * Strapi deletes the links of a row by the names that its fields have then, so that those of a field
 * that had another name stay, and no foreign key takes them along.
 */
async function cleanLinks(
  strapi: Core.Strapi,
  uid: string,
  { name, typeColumn, idColumn }: TypedLinks,
): Promise<void> {
  const links: Record<string, unknown>[] = await strapi.db
    .query(name as never)
    .findMany({ select: [idColumn], where: { [typeColumn]: uid } });
  const linked = [...new Set(links.map((link) => Number(link[idColumn])))];
  for (const batch of splitIntoBatches(linked)) {
    const rows: { id: number }[] = await strapi.db
      .query(uid as never)
      .findMany({ select: ['id'], where: { id: { $in: batch } } as never });
    const there = new Set(rows.map(({ id }) => id));
    const gone = batch.filter((id) => !there.has(id));
    if (gone.length > 0) {
      await strapi.db
        .query(name as never)
        .deleteMany({ where: { [typeColumn]: uid, [idColumn]: { $in: gone } } as never });
    }
  }
}

async function deleteRow(strapi: Core.Strapi, uid: string, id: number): Promise<void> {
  for (const [name, { type, component }] of Object.entries(getModel(strapi, uid).attributes)) {
    if (type === 'component' || type === 'dynamiczone') {
      const value: unknown = await strapi.db.query(uid as never).load({ id }, name as never);
      for (const item of toRecords(value)) {
        await deleteRow(strapi, component ?? String(item.__component), Number(item.id));
      }
    }
  }
  await strapi.db.query(uid as never).delete({ where: { id } as never });
}
