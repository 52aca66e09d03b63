import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../database/transaction';
import type { VersionRef } from '../../../schema/version-ref';
import { JOURNAL_TABLE, type Head } from './journal-table';

const DAY_MS = 86_400_000;

interface Bounds {
  changes: number;
  days: number;
  /** The last row before the one that was just written. */
  head: Head | undefined;
}

/** Forgets changes of a version that are too old or too many. The last one is never forgotten. */
export async function pruneChanges(
  strapi: Core.Strapi,
  trx: Transaction,
  { uid, documentId, locale, status }: VersionRef,
  { changes, days, head }: Bounds,
): Promise<void> {
  const oldest = Date.now() - days * DAY_MS;
  if (head === undefined || (head.changes < changes && head.since >= oldest)) {
    return;
  }
  const table = () => strapi.db.getConnection(JOURNAL_TABLE).transacting(trx);
  const rows: { id: number; at: number | string }[] = await table()
    .select('id', 'at')
    .where({ document_id: documentId, uid, locale, status })
    .orderBy('id', 'desc');
  const gone = rows
    .slice(1)
    .filter(({ at }, index) => index + 1 >= changes || Number(at) < oldest)
    .map(({ id }) => id);
  if (gone.length > 0) {
    await table().whereIn('id', gone).del();
  }
}
