import type { Core } from '@strapi/strapi';
import type { SegmentState } from '../../../../../core/contracts/segment/fields';
import type { SegmentAction } from '../../../../../core/contracts/segment/history';
import type { Transaction } from '../../../database/transaction';
import type { Writer } from '../../../strapi/find-writer';
import { hashJson } from '../../journal/content/hash-content';
import { findOutdated, type KeptChanges } from '../../journal/table/find-outdated';

/** Strapi never drops a table that its schemas never named. */
export const SEGMENT_JOURNAL_TABLE = 'personalization_segment_journal';

/** A row of the journal of segments: what a segment was after a change, or before its deletion. */
export interface SegmentRow {
  id: number;
  /** Milliseconds since the epoch. */
  at: number;
  action: SegmentAction;
  by: Writer;
  hash: string;
  content: SegmentState;
}

interface DatabaseRow {
  id: number | string;
  at: number | string;
  action: string;
  by: string;
  hash: string;
  content: string;
}

/** Makes the table unless it is there; of several servers that start at once, one makes it. */
export async function ensureSegmentJournalTable(strapi: Core.Strapi): Promise<void> {
  const schema = strapi.db.getSchemaConnection();
  if (await schema.hasTable(SEGMENT_JOURNAL_TABLE)) {
    return;
  }
  try {
    await schema.createTable(SEGMENT_JOURNAL_TABLE, (table) => {
      table.increments('id');
      // A key is a segment's name in every environment, and never another segment's.
      table.string('segment_key', 64).notNullable();
      table.bigInteger('at').notNullable();
      table.string('action', 32).notNullable();
      table.text('by').notNullable();
      table.string('hash', 64).notNullable();
      table.text('content', 'longtext').notNullable();
      table.index(['segment_key', 'id'], 'personalization_segment_journal_key');
    });
  } catch (error) {
    if (!(await schema.hasTable(SEGMENT_JOURNAL_TABLE))) {
      throw error;
    }
  }
}

const tableOf = (strapi: Core.Strapi, trx: Transaction) =>
  strapi.db.getConnection(SEGMENT_JOURNAL_TABLE).transacting(trx);

/** Rows of a segment, the newest first; those before the row of that id where one is given. */
export async function readSegmentRows(
  strapi: Core.Strapi,
  trx: Transaction,
  key: string,
  { limit, offset = 0, upTo }: { limit: number; offset?: number; upTo?: number },
): Promise<SegmentRow[]> {
  const query = tableOf(strapi, trx)
    .select('id', 'at', 'action', 'by', 'hash', 'content')
    .where({ segment_key: key })
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset);
  const rows: DatabaseRow[] = await (upTo === undefined ? query : query.where('id', '<=', upTo));
  return rows.map(parseRow);
}

/** The last row of each segment that the journal knows. */
export async function readSegmentHeads(
  strapi: Core.Strapi,
  trx: Transaction,
): Promise<SegmentRow[]> {
  const rows: DatabaseRow[] = await tableOf(strapi, trx)
    .select('id', 'at', 'action', 'by', 'hash', 'content')
    .whereIn('id', tableOf(strapi, trx).max('id').groupBy('segment_key'))
    .orderBy('id', 'desc');
  return rows.map(parseRow);
}

/** The last row of the segment; `undefined` where the journal does not know it. */
export async function readSegmentHead(
  strapi: Core.Strapi,
  trx: Transaction,
  key: string,
): Promise<SegmentRow | undefined> {
  return (await readSegmentRows(strapi, trx, key, { limit: 1 }))[0];
}

/** A new last row of a segment. */
export interface SegmentChangeToWrite {
  action: SegmentAction;
  by: Writer;
  content: SegmentState;
}

export async function insertSegmentChange(
  strapi: Core.Strapi,
  trx: Transaction,
  { action, by, content }: SegmentChangeToWrite,
): Promise<void> {
  await tableOf(strapi, trx).insert({
    segment_key: content.key,
    at: Date.now(),
    action,
    by: JSON.stringify(by),
    hash: hashJson(content),
    content: JSON.stringify(content),
  });
}

/** Forgets changes of a segment that are too old or too many. The last one is never forgotten. */
export async function pruneSegmentChanges(
  strapi: Core.Strapi,
  trx: Transaction,
  key: string,
  bounds: KeptChanges,
): Promise<void> {
  const rows: { id: number; at: number | string }[] = await tableOf(strapi, trx)
    .select('id', 'at')
    .where({ segment_key: key })
    .orderBy('id', 'desc');
  const gone = findOutdated(rows, bounds);
  if (gone.length > 0) {
    await tableOf(strapi, trx).whereIn('id', gone).del();
  }
}

function parseRow({ id, at, action, by, hash, content }: DatabaseRow): SegmentRow {
  return {
    id: Number(id),
    at: Number(at),
    action: action as SegmentAction,
    by: JSON.parse(by) as Writer,
    hash,
    content: JSON.parse(content) as SegmentState,
  };
}
