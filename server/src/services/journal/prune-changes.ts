import type { Core } from '@strapi/strapi';
import { JOURNAL_TABLE, type Transaction, type VersionRef } from './journal-table';

const DAY_MS = 86_400_000;

/** Forgets changes of a version that are too old or too many. The last one is never forgotten. */
export async function pruneChanges(
  strapi: Core.Strapi,
  trx: Transaction,
  { uid, documentId, locale, status }: VersionRef,
  { changes, days }: { changes: number; days: number },
): Promise<void> {
  const table = () => strapi.db.getConnection(JOURNAL_TABLE).transacting(trx);
  const rows: { id: number; at: number | string }[] = await table()
    .select('id', 'at')
    .where({ document_id: documentId, uid, locale, status })
    .orderBy('id', 'desc');
  const oldest = Date.now() - days * DAY_MS;
  const gone = rows
    .slice(1)
    .filter(({ at }, index) => index + 1 >= changes || Number(at) < oldest)
    .map(({ id }) => id);
  if (gone.length > 0) {
    await table().whereIn('id', gone).del();
  }
}
