import type { Core } from '@strapi/strapi';
import { segmentSchema } from '../../content-types/segment/schema';
import { splitIntoBatches } from '../../database/split-into-batches';
import type { Transaction } from '../../database/transaction';
import { createVariantFaultError } from './variant-fault';

/** For the data of a write that was checked, the row ids of the segments that were there, by key. */
const checked = new WeakMap<object, ReadonlyMap<string, number>>();

/** Notes which segments a write relies on, for the moment when it is carried out. */
export function rememberSegments(data: object, ids: ReadonlyMap<string, number>): void {
  checked.set(data, ids);
}

/**
 * Keeps the segments that a write names from being deleted until it is committed, and refuses the
 * write where one was deleted since it was checked. SQLite, where one writes at a time, needs no lock.
 *
 * By id and in its order, so that nobody waits for each other: MariaDB locks what it reads on its
 * way, and what it finds in the index of keys alone would lock no row, but the index for a deletion.
 */
export async function lockSegments(
  strapi: Core.Strapi,
  trx: Transaction,
  data: unknown,
): Promise<void> {
  const ids = typeof data === 'object' && data !== null ? checked.get(data) : undefined;
  if (ids === undefined || ids.size === 0) {
    return;
  }
  const found = await lockRows(strapi, trx, [...ids.values()]);
  const gone = [...ids.keys()].filter((key) => !found.has(ids.get(key) ?? NaN));
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

/**
 * Keeps the segments that copied variants, or the rule of another segment, name from being deleted
 * until that is committed.
 *
 * @returns the keys of those that are there; copies of variants may name others
 */
export async function lockSegmentsByKey(
  strapi: Core.Strapi,
  trx: Transaction,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const byId = new Map<number, string>();
  for (const batch of splitIntoBatches([...new Set(keys)])) {
    const rows: { id: number; key: string }[] = await segments(strapi, trx)
      .select('id', 'key')
      .whereIn('key', batch);
    for (const { id, key } of rows) {
      byId.set(id, key);
    }
  }
  const found = new Set<string>();
  for (const batch of splitIntoBatches([...byId.keys()].sort((a, b) => a - b))) {
    for (const id of await lockRows(strapi, trx, batch)) {
      found.add(byId.get(id) ?? '');
    }
  }
  return found;
}

async function lockRows(
  strapi: Core.Strapi,
  trx: Transaction,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows: { id: number }[] = await segments(strapi, trx)
    .select('id')
    .whereIn('id', [...ids])
    .orderBy('id')
    .forShare();
  return new Set(rows.map(({ id }) => id));
}

/** Makes a deletion wait for the writes that rely on the segment, before it asks who names it. */
export async function lockSegment(
  strapi: Core.Strapi,
  trx: Transaction,
  documentId: string,
): Promise<void> {
  await segments(strapi, trx).select('id').where({ document_id: documentId }).forUpdate();
}

/** The table of segments, which the plugin names itself. */
function segments(strapi: Core.Strapi, trx: Transaction) {
  return strapi.db.getConnection(segmentSchema.collectionName).transacting(trx);
}
