import { isScheduleLive } from '../../segments/schedule';
import { TRUE, UNKNOWN } from '../truth';
import type { CompiledSegment } from './compile-segment';
import type { Facts } from './facts';

/** Keys of segments, in the order in which the segments were given. */
export interface MatchResult {
  /** Live segments whose rule is true. */
  segments: string[];
  /** Live segments whose rule is unknown: they do not match. Empty where nobody asked for them. */
  unknown: string[];
}

/** Evaluates every one of the segments. */
export function matchEach(
  segments: readonly CompiledSegment[],
  facts: Facts,
  wantsUnknown: boolean,
): MatchResult {
  // An empty list takes room for many, so none is made before something is in it.
  let matching: string[] | null = null;
  let unknown: string[] | null = null;
  for (const segment of segments) {
    if (!isScheduleLive(segment.schedule, facts.nowMs)) {
      continue;
    }
    const truth = segment.evaluate(facts, wantsUnknown);
    if (truth === TRUE) {
      if (matching === null) {
        matching = [segment.key];
      } else {
        matching.push(segment.key);
      }
    } else if (truth === UNKNOWN && wantsUnknown) {
      if (unknown === null) {
        unknown = [segment.key];
      } else {
        unknown.push(segment.key);
      }
    }
  }
  return { segments: matching ?? [], unknown: unknown ?? [] };
}
