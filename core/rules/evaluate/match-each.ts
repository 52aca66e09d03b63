import { isScheduleLive } from '../../segments/schedule';
import type { VisitorContext } from '../../visitor/visitor-context';
import { TRUE, UNKNOWN } from '../truth';
import type { CompiledSegment } from './compile-segment';
import { attributesOf, consentBitsOf, Facts } from './facts';
import { evaluateFlatRule } from './flat-rule';
import type { Slots } from './slots';

/** Keys of segments, in the order in which the segments were given. */
export interface MatchResult {
  /** Live segments whose rule is true. */
  segments: string[];
  /** Live segments whose rule is unknown: they do not match. Empty where nobody asked for them. */
  unknown: string[];
}

/**
 * Evaluates every one of the segments. Where all rules are flat, as they are in most projects,
 * nothing is made of the visitor but the answer.
 */
export function matchEach(
  segments: readonly CompiledSegment[],
  visitor: VisitorContext,
  { slots, nowMs, wantsUnknown }: { slots: Slots; nowMs: number; wantsUnknown: boolean },
): MatchResult {
  const attributes = attributesOf(visitor);
  let facts: Facts | null = null;
  // An empty list takes room for many, so none is made before something is in it.
  let matching: string[] | null = null;
  let unknown: string[] | null = null;
  for (const segment of segments) {
    if (!isScheduleLive(segment.schedule, nowMs)) continue;
    const { flat } = segment;
    const truth =
      flat === null
        ? segment.evaluate((facts ??= new Facts(visitor, slots, nowMs)), wantsUnknown)
        : evaluateFlatRule(
            flat,
            attributes,
            flat.needsConsent ? consentBitsOf(visitor) : 0,
            nowMs,
            wantsUnknown,
          );
    if (truth === TRUE) {
      if (matching === null) matching = [segment.key];
      else matching.push(segment.key);
    } else if (truth === UNKNOWN && wantsUnknown) {
      if (unknown === null) unknown = [segment.key];
      else unknown.push(segment.key);
    }
  }
  return { segments: matching ?? [], unknown: unknown ?? [] };
}
