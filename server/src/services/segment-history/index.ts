import type { Core } from '@strapi/strapi';
import type { SegmentState } from '../../../../core/contracts/segment/fields';
import type {
  DeletedSegment,
  ListSegmentChangesResponse,
  SegmentChange,
} from '../../../../core/contracts/segment/history';
import type { SegmentRecord } from '../../../../core/contracts/segment/types';
import { createNotFoundError } from '../../errors/create-not-found-error';
import { getService } from '../../strapi/get-service';
import { withIntent } from '../intent/intent';
import type { Writer } from '../../strapi/find-writer';
import type { Author } from '../segment';
import {
  readSegmentHead,
  readSegmentHeads,
  readSegmentRows,
  type SegmentRow,
} from '../segment/journal/segment-journal-table';

const PAGE_SIZE = 10;

/** What the journal knows of segments: `strapi.plugin('personalization').service('segment-history')`. */
export function createSegmentHistoryService({ strapi }: { strapi: Core.Strapi }) {
  const segments = () => getService(strapi, 'segment');

  return {
    /** Who changed a segment when, the newest first; a `NotFoundError` where there is none. */
    async listChanges(documentId: string, page: number): Promise<ListSegmentChangesResponse> {
      const { key } = await segments().find(documentId);
      const rows = await strapi.db.transaction(({ trx }) =>
        // The one before the last of the page tells what the last one changed.
        readSegmentRows(strapi, trx, key, {
          limit: PAGE_SIZE + 1,
          offset: (page - 1) * PAGE_SIZE,
        }),
      );
      const data = rows
        .slice(0, PAGE_SIZE)
        .map((row, index) => presentChange(row, rows[index + 1]));
      return { data, meta: { hasMore: rows.length > PAGE_SIZE } };
    },

    /**
     * Makes a segment what it was after a change.
     *
     * @throws NotFoundError, and ValidationError where it could not be saved so today
     */
    async restoreChange(
      documentId: string,
      changeId: number,
      author: Author = {},
    ): Promise<SegmentRecord> {
      const { key } = await segments().find(documentId);
      const [row] = await strapi.db.transaction(({ trx }) =>
        readSegmentRows(strapi, trx, key, { limit: 1, upTo: changeId }),
      );
      if (row?.id !== changeId) {
        throw createNotFoundError('journal.change-not-found', 'There is no such change any more');
      }
      return withIntent({ action: 'restore' }, () =>
        segments().update(documentId, toInput(row.content), author),
      );
    },

    /** Segments that were deleted, the last one first. */
    async listDeleted(): Promise<DeletedSegment[]> {
      const heads = await strapi.db.transaction(({ trx }) => readSegmentHeads(strapi, trx));
      return heads
        .filter(({ action }) => action === 'delete')
        .map(({ at, by, content }) => ({
          at: new Date(at).toISOString(),
          by: presentWriter(by),
          segment: content,
        }));
    },

    /**
     * Makes a deleted segment again, under the key that it had.
     *
     * @throws NotFoundError, and ValidationError where it could not be saved so today
     */
    async restoreDeleted(key: string, author: Author = {}): Promise<SegmentRecord> {
      const head = await strapi.db.transaction(({ trx }) => readSegmentHead(strapi, trx, key));
      if (head?.action !== 'delete') {
        throw createNotFoundError('segment.not-found', 'There is no such deleted segment');
      }
      return withIntent({ action: 'restore', revivedKey: key }, () =>
        segments().create({ ...toInput(head.content), key }, author),
      );
    },
  };
}

export type SegmentHistoryService = ReturnType<typeof createSegmentHistoryService>;

declare module '../../strapi/get-service' {
  interface Services {
    'segment-history': SegmentHistoryService;
  }
}

function toInput({ key: _key, ...input }: SegmentState): Omit<SegmentState, 'key'> {
  return input;
}

function presentChange(row: SegmentRow, earlier: SegmentRow | undefined): SegmentChange {
  return {
    id: row.id,
    at: new Date(row.at).toISOString(),
    action: row.action,
    by: presentWriter(row.by),
    before: earlier === undefined || earlier.action === 'delete' ? null : earlier.content,
    after: row.action === 'delete' ? null : row.content,
  };
}

function presentWriter(by: Writer): SegmentChange['by'] {
  return { kind: by.kind, name: 'name' in by ? by.name : '' };
}
