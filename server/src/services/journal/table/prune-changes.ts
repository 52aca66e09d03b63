import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../database/transaction';
import type { VersionRef } from '../../../schema/version-ref';
import { findOldestKept, findOutdated, type KeptChanges } from './find-outdated';
import { JOURNAL_TABLE, type Head } from './journal-table';

interface Bounds extends KeptChanges {
  /** The last row before the one that was just written. */
  head: Head | undefined;
}

/** Forgets changes of a version that are too old or too many. The last one is never forgotten. */
export async function pruneChanges(
  strapi: Core.Strapi,
  trx: Transaction,
  { uid, documentId, locale, status }: VersionRef,
  { head, ...bounds }: Bounds,
): Promise<void> {
  if (
    head === undefined ||
    (head.changes < bounds.changes && head.since >= findOldestKept(bounds))
  ) {
    return;
  }
  const table = () => strapi.db.getConnection(JOURNAL_TABLE).transacting(trx);
  const rows: { id: number; at: number | string }[] = await table()
    .select('id', 'at')
    .where({ document_id: documentId, uid, locale, status })
    .orderBy('id', 'desc');
  const gone = findOutdated(rows, bounds);
  if (gone.length > 0) {
    await table().whereIn('id', gone).del();
  }
}
