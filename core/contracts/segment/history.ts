import type { ChangedBy } from '../journal/types';
import type { SegmentState } from './fields';

/** What led to a row of the journal; `found` is what no row told of: an import, or raw SQL. */
export type SegmentAction = 'create' | 'update' | 'clone' | 'delete' | 'found' | 'restore';

/** One change of a segment. */
export interface SegmentChange {
  id: number;
  /** ISO 8601. */
  at: string;
  action: SegmentAction;
  by: ChangedBy;
  /** `null` where there was none, or where nothing is known of before. */
  before: SegmentState | null;
  /** `null` where the segment was deleted. */
  after: SegmentState | null;
}

export interface ListSegmentChangesResponse {
  data: SegmentChange[];
  meta: { hasMore: boolean };
}

/** A segment that is not there any more, as it was last. */
export interface DeletedSegment {
  /** When it was deleted; ISO 8601. */
  at: string;
  by: ChangedBy;
  segment: SegmentState;
}

export interface ListDeletedSegmentsResponse {
  data: DeletedSegment[];
}
