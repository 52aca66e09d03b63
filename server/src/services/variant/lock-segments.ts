import type { Core } from '@strapi/strapi';
import type { Transaction } from '../journal/journal-table';
import { SEGMENT_UID } from '../segment/segment-uid';
import { createVariantFaultError } from './variant-fault';

/** For the data of a write that was checked, the keys of the segments that were there then. */
const checked = new WeakMap<object, ReadonlySet<string>>();

/** Notes which segments a write relies on, for the moment when it is carried out. */
export function rememberSegments(data: object, keys: ReadonlySet<string>): void {
  checked.set(data, keys);
}

/**
 * Keeps the segments that a write names from being deleted until it is committed, and refuses the
 * write where one was deleted since it was checked. In the order of their keys, so that two writes
 * do not wait for each other. SQLite, where one writes at a time, needs no lock.
 */
export async function lockSegments(
  strapi: Core.Strapi,
  trx: Transaction,
  data: unknown,
): Promise<void> {
  const keys = typeof data === 'object' && data !== null ? checked.get(data) : undefined;
  if (keys === undefined || keys.size === 0) {
    return;
  }
  const rows: { key: string }[] = await strapi.db
    .getConnection(strapi.db.metadata.get(SEGMENT_UID).tableName)
    .transacting(trx)
    .select('key')
    .whereIn('key', [...keys])
    .orderBy('key')
    .forShare();
  const found = new Set(rows.map(({ key }) => key));
  const gone = [...keys].filter((key) => !found.has(key));
  if (gone.length > 0) {
    throw createVariantFaultError(
      gone.map((key) => ({
        path: [],
        code: 'variant.unknown-segment',
        values: { key },
        message: `No segment has the key "${key}" any more.`,
      })),
    );
  }
}

/** Makes a deletion wait for the writes that rely on the segment, before it asks who names it. */
export async function lockSegment(
  strapi: Core.Strapi,
  trx: Transaction,
  documentId: string,
): Promise<void> {
  await strapi.db
    .getConnection(strapi.db.metadata.get(SEGMENT_UID).tableName)
    .transacting(trx)
    .select('id')
    .where({ document_id: documentId })
    .forUpdate();
}
