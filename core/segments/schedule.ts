import { readDate } from '../rules/values/date';
import type { Segment } from './segment';
import type { SegmentStatus } from './segment-status';

/** When a segment can match, in milliseconds since 1970. */
export interface Schedule {
  active: boolean;
  /** The first moment; `-Infinity` without a start. */
  startsAtMs: number;
  /** The first moment after; `Infinity` without an end. */
  endsAtMs: number;
}

type Scheduled = Pick<Segment, 'active' | 'startsAt' | 'endsAt'>;

/**
 * Reads when a segment can match. A time that cannot be read keeps it from matching at all: showing
 * nobody what was meant for a time is the lesser harm.
 */
export function readSchedule({ active, startsAt, endsAt }: Scheduled): Schedule {
  return {
    active: active === true,
    startsAtMs: isUnset(startsAt) ? -Infinity : (readDate(startsAt) ?? Infinity),
    endsAtMs: isUnset(endsAt) ? Infinity : (readDate(endsAt) ?? -Infinity),
  };
}

/** The start belongs to a segment's time, the end does not. */
export function isScheduleLive({ active, startsAtMs, endsAtMs }: Schedule, nowMs: number): boolean {
  return active && nowMs >= startsAtMs && nowMs < endsAtMs;
}

export function statusOf(schedule: Schedule, nowMs: number): SegmentStatus {
  if (isScheduleLive(schedule, nowMs)) {
    return 'live';
  }
  if (!schedule.active) {
    return 'inactive';
  }
  return nowMs >= schedule.endsAtMs ? 'ended' : 'not-started';
}

function isUnset(time: string | null | undefined): time is null | undefined {
  return time === null || time === undefined;
}
