import { errors } from '@strapi/utils';
import type { SegmentUsageEntry } from '../../../../core/contracts/segment/types';

const LISTED_ENTRIES = 200;

/** Refuses to delete a segment; a 400 whose `details` list the entries whose variants name it. */
export class SegmentInUseError extends errors.ApplicationError<'SegmentInUseError'> {
  constructor(key: string, entries: readonly SegmentUsageEntry[]) {
    super(`The segment "${key}" is used by variants and cannot be deleted`, {
      code: 'segment.in-use',
      values: { key },
      entries: entries.slice(0, LISTED_ENTRIES),
      total: entries.length,
    });
    this.name = 'SegmentInUseError';
  }
}
