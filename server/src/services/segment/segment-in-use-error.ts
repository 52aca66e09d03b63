import { errors } from '@strapi/utils';
import type { AskingSegment, SegmentUsageEntry } from '../../../../core/contracts/segment/types';

const LISTED = 200;

/** What names a segment: variants of entries, and rules of other segments. */
interface Users {
  entries: readonly SegmentUsageEntry[];
  segments?: readonly AskingSegment[];
}

/**
 * Refuses to delete a segment; a 400 whose `details` list the entries whose variants name it, and the
 * segments whose rules ask about it.
 */
export class SegmentInUseError extends errors.ApplicationError<'SegmentInUseError'> {
  constructor(key: string, { entries, segments = [] }: Users) {
    const users = segments.length > 0 ? 'the rules of other segments' : 'variants';
    super(`The segment "${key}" is used by ${users} and cannot be deleted`, {
      code: segments.length > 0 ? 'segment.asked-about' : 'segment.in-use',
      values: { key },
      entries: entries.slice(0, LISTED),
      total: entries.length,
      segments: segments.slice(0, LISTED),
    });
    this.name = 'SegmentInUseError';
  }
}
