import type { Core } from '@strapi/strapi';
import { getService } from '../../strapi/get-service';
import { JOURNAL_TABLE } from '../journal/table/journal-table';
import { findVariantRows } from '../segment-usage/find-variant-rows';
import { readModels } from '../segment-usage/read-models';
import { readSegmentHead } from './journal/segment-journal-table';

/**
 * Whether a variant, the journal of variants, or that of segments as one that was deleted, names the
 * key, though there may be no such segment: a new one of that key would show to its visitors what was
 * meant for others, and the old one could not come back.
 */
export async function isSegmentKeyNamed(strapi: Core.Strapi, key: string): Promise<boolean> {
  const rows = await findVariantRows(strapi, readModels(strapi), key);
  if ([...rows.values()].some((ofModel) => ofModel.size > 0)) {
    return true;
  }
  const journal = getService(strapi, 'journal');
  if (!journal.isKept()) {
    return false;
  }
  // Keys hold letters, digits and hyphens only, so nothing in them stands for anything else.
  return strapi.db.transaction(async ({ trx }) => {
    const row: unknown = await strapi.db
      .getConnection(JOURNAL_TABLE)
      .transacting(trx)
      .where('segments', 'like', `%|${key}|%`)
      .first('id');
    return row !== undefined || (await readSegmentHead(strapi, trx, key))?.action === 'delete';
  });
}
