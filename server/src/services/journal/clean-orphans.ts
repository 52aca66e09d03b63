import type { Core } from '@strapi/strapi';
import { listLinkTables, listVariantTypes } from '../safekeeping/variant-tables';
import { splitIntoBatches } from '../../database/split-into-batches';
import { isRecord } from '../variant/list-variant-rows';
import { getModel } from './read-versions';

/**
 * Deletes rows of variants that nothing holds, with the blocks in them. Only once all that belongs
 * somewhere is back in its place; what they said is in the journal.
 */
export async function cleanOrphans(strapi: Core.Strapi): Promise<void> {
  const tables = listLinkTables(strapi).filter(({ typeColumn }) => typeColumn === 'component_type');
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
  }
}

async function deleteRow(strapi: Core.Strapi, uid: string, id: number): Promise<void> {
  for (const [name, { type, component }] of Object.entries(getModel(strapi, uid).attributes)) {
    if (type === 'component' || type === 'dynamiczone') {
      const value: unknown = await strapi.db.query(uid as never).load({ id }, name as never);
      for (const item of (Array.isArray(value) ? value : [value]).filter(isRecord)) {
        await deleteRow(strapi, component ?? String(item.__component), Number(item.id));
      }
    }
  }
  await strapi.db.query(uid as never).delete({ where: { id } as never });
}
