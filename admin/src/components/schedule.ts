import { getSegmentStatus, type Segment, type SegmentStatus } from '../../../core/segments';

type Scheduled = Pick<Segment, 'active' | 'startsAt' | 'endsAt'>;

/** What a badge says of a segment. */
export type DisplayStatus = SegmentStatus | 'archived';

export function getDisplayStatus(
  segment: Scheduled & { archivedAt: string | null },
  now: Date,
): DisplayStatus {
  return segment.archivedAt === null ? getSegmentStatus(segment, now) : 'archived';
}

/** When a segment's time is, as a text without its dates. */
export type ScheduleKind = 'always' | 'from' | 'until' | 'between';

export function getScheduleKind({ startsAt, endsAt }: Scheduled): ScheduleKind {
  if (startsAt && endsAt) {
    return 'between';
  }
  if (startsAt) {
    return 'from';
  }
  return endsAt ? 'until' : 'always';
}
