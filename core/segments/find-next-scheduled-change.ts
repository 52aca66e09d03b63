import { readSchedule } from './schedule';
import type { Segment } from './segment';

type Scheduled = Pick<Segment, 'active' | 'startsAt' | 'endsAt'>;

/**
 * The nearest moment after `now` at which an active segment starts or ends, so at which an answer
 * may change without anybody's doing; `null` if there is none.
 */
export function findNextScheduledChange(segments: readonly Scheduled[], now: Date): Date | null {
  const nowMs = now.getTime();
  let nextMs = Infinity;
  for (const segment of segments) {
    const { active, startsAtMs, endsAtMs } = readSchedule(segment);
    if (!active || startsAtMs >= endsAtMs) {
      continue;
    }
    if (startsAtMs > nowMs && startsAtMs < nextMs) {
      nextMs = startsAtMs;
    }
    if (endsAtMs > nowMs && endsAtMs < nextMs) {
      nextMs = endsAtMs;
    }
  }
  return nextMs === Infinity ? null : new Date(nextMs);
}
