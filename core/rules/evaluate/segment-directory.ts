import { isScheduleLive, type Schedule } from '../../segments/schedule';
import type { RuleNode } from '../parse/tree';
import { FALSE, UNKNOWN, type Truth } from '../truth';
import type { Facts } from './facts';

/** A segment, as far as the rules of others ask about it. */
export interface AskedSegment {
  readonly schedule: Schedule;
  readonly tree: RuleNode;
  /** What its rule says by itself. */
  evaluateAlone(facts: Facts): Truth;
}

/** What rules can ask about other segments, by their keys. */
export interface SegmentDirectory {
  /** Whether the visitor belongs to a segment; unknown where there is none. */
  truthOf(key: string, facts: Facts): Truth;
  /** For explaining; `undefined` where there is no such segment. */
  find(key: string): AskedSegment | undefined;
}

/** For the rules of segments that others ask about: one level, and so no circles. */
export const NO_SEGMENTS: SegmentDirectory = {
  truthOf: () => UNKNOWN,
  find: () => undefined,
};

/**
 * Answers from compiled segments. Out of its time nobody belongs to a segment. One that is switched
 * off is not to be used at all, so that nothing is known of who would belong to it: otherwise whoever
 * switches one off would show to everybody what is for those who are not in it.
 */
export function createSegmentDirectory(
  segments: ReadonlyMap<string, AskedSegment>,
): SegmentDirectory {
  return {
    truthOf(key, facts) {
      const segment = segments.get(key);
      if (segment?.schedule.active !== true) {
        return UNKNOWN;
      }
      return isScheduleLive(segment.schedule, facts.nowMs) ? segment.evaluateAlone(facts) : FALSE;
    },
    find: (key) => segments.get(key),
  };
}
