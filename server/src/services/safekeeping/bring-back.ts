import type { Core } from '@strapi/strapi';
import { listTypedLinks } from '../../strapi/table-layout';
import { lockKeptRows, readKeptRows } from './kept-rows';
import { findOwners, keepWiped, restoreLinks } from './restore-links';
import { restoreVersions } from './restore-versions';
import { listKeptTypes } from './variant-tables';

/** What came back, and what did not since what it belonged to is gone. */
export interface BroughtBack {
  restored: number;
  lost: number;
}

/**
 * Brings back what starts without the plugin took, all of it or nothing. Several servers may start
 * at once: the first does it, the others wait and find nothing to do.
 */
export async function bringBack(
  strapi: Core.Strapi,
  { wasOff }: { wasOff: boolean },
): Promise<BroughtBack> {
  const tables = listTypedLinks(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    await lockKeptRows(strapi, trx);
    const all = findOwners(tables, new Set(listKeptTypes(strapi)), await readKeptRows(strapi, trx));
    const kept = wasOff ? all : await keepWiped(strapi, tables, all);
    const { restored, homeless } = await restoreLinks(strapi, tables, kept);
    const moved = wasOff ? await restoreVersions(strapi, tables, all, homeless) : 0;
    return { restored: restored + moved, lost: Math.max(0, homeless.length - moved) };
  });
}
