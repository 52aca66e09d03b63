import { isScheduleLive, readSchedule, statusOf } from './schedule';
import type { Segment } from './segment';
import type { SegmentStatus } from './segment-status';

type Scheduled = Pick<Segment, 'active' | 'startsAt' | 'endsAt'>;

/** Whether a segment can match at `now`: active, from `startsAt` until just before `endsAt`. */
export function isSegmentLive(segment: Scheduled, now: Date): boolean {
  return isScheduleLive(readSchedule(segment), now.getTime());
}

/** As `isSegmentLive`, with the reason why a segment is not live. */
export function getSegmentStatus(segment: Scheduled, now: Date): SegmentStatus {
  return statusOf(readSchedule(segment), now.getTime());
}
