import type { SegmentRecord } from '../../../../core/contracts/segment/types';
import type { Segment } from '../../../../core/segments/segment';
import { toSegmentState } from './segment-state';

/** A row of `personalization_segments` as the query layer gives it. */
export interface StoredSegment extends SegmentRecord {
  id: number;
}

/** What the admin API shows of a row: no database id, no creator. */
export function toSegmentRecord(row: StoredSegment): SegmentRecord {
  return {
    documentId: row.documentId,
    ...toSegmentState(row),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** What deciding needs of a row. */
export function toSegment(row: StoredSegment): Segment {
  return {
    key: row.key,
    name: row.name,
    reason: row.reason ?? null,
    rule: row.rule,
    active: row.active === true,
    startsAt: row.startsAt ?? null,
    endsAt: row.endsAt ?? null,
  };
}
