import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE } from '../../../../../core/decision';
import type { Transaction } from '../../../database/transaction';
import type { Reaching } from '../../../schema/list-reaching-models';
import { findTableName, listTypedLinks } from '../../../strapi/table-layout';
import { findRoots, type RowRef } from '../../safekeeping/find-roots';
import { listHideableComponents, listVariantTypes } from '../../safekeeping/variant-tables';
import { listJournalDocuments } from '../table/journal-table';

/** Document ids by content type, of all documents that have variants or that the journal knows. */
export async function findDocuments(
  strapi: Core.Strapi,
  trx: Transaction,
  reaching: Reaching,
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const uid of Object.keys(strapi.contentTypes).filter((each) => reaching.has(each))) {
    found.set(uid, new Set(await listJournalDocuments(strapi, trx, uid)));
  }
  const owners = [...(await findLinkedOwners(strapi)), ...(await findHiddenBlocks(strapi))];
  for (const { uid, version } of (await findRoots(strapi, owners)).values()) {
    if (version !== null) {
      found.get(uid)?.add(version.documentId);
    }
  }
  return found;
}

async function findLinkedOwners(strapi: Core.Strapi): Promise<RowRef[]> {
  const owners: RowRef[] = [];
  for (const { name, typeColumn, owner } of listTypedLinks(strapi)) {
    if (typeColumn === 'component_type') {
      const rows: Record<string, unknown>[] = await strapi.db.query(name as never).findMany({
        select: [owner.column],
        where: { [typeColumn]: { $in: listVariantTypes(strapi) } },
      });
      owners.push(...rows.map((row) => ({ uid: owner.uid, id: Number(row[owner.column]) })));
    }
  }
  return owners;
}

async function findHiddenBlocks(strapi: Core.Strapi): Promise<RowRef[]> {
  const blocks: RowRef[] = [];
  for (const uid of listHideableComponents(strapi)) {
    const rows: { id: number }[] = await strapi.db
      .query(uid as never)
      .findMany({ select: ['id'], where: { [DEFAULT_HIDDEN_ATTRIBUTE]: true } });
    blocks.push(...rows.map(({ id }) => ({ uid, id })));
  }
  return blocks;
}

/**
 * How many variants the entries and blocks of the database have. A link whose row is gone is none:
 * nothing in the database keeps raw SQL from leaving such.
 */
export async function countLinkedVariants(strapi: Core.Strapi, trx: Transaction): Promise<number> {
  const types = listVariantTypes(strapi);
  let count = 0;
  for (const { name, typeColumn, idColumn } of listTypedLinks(strapi)) {
    if (typeColumn !== 'component_type') {
      continue;
    }
    const links: { type: string; count: number | string }[] = await strapi.db
      .getConnection(name)
      .transacting(trx)
      .select({ type: typeColumn })
      .count({ count: idColumn })
      .whereIn(typeColumn, types)
      .groupBy(typeColumn);
    for (const { type } of links) {
      const table = findTableName(strapi, type);
      if (table === undefined) {
        continue;
      }
      const rows = strapi.db.getConnection(table).select('id');
      const found: { count: number | string } | undefined = await strapi.db
        .getConnection(name)
        .transacting(trx)
        .where(typeColumn, type)
        .whereIn(idColumn, rows)
        .count({ count: idColumn })
        .first();
      count += Number(found?.count ?? 0);
    }
  }
  return count;
}
