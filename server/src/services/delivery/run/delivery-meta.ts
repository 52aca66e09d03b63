import type { DeliveryMeta } from '../../../../../core/contracts/answers';
import type { Segment } from '../../../../../core/segments';
import { createDecisionKey } from './decision-key';
import type { PersonalizationRun } from './personalization-run';

/** Warnings of what the content lacks, which are the same for everybody who gets it. */
export function formatContentWarnings({ keptDefaults, unread }: PersonalizationRun): string[] {
  return [
    ...[...new Set(keptDefaults)].map(
      (path) => `A variant has no value at "${path}", where one is required; the default stays.`,
    ),
    ...[...unread].map(
      (uid) => `Default content of "${uid}" is given, since it was read without its variants.`,
    ),
  ];
}

/** Tells what was decided in a run, for the front end and for "why do I see this?". */
export function buildDeliveryMeta(
  run: PersonalizationRun,
  segments: readonly Segment[],
): DeliveryMeta {
  const reasons = new Map(segments.map((segment) => [segment.key, segment.reason ?? null]));
  return {
    key: createDecisionKey(run.decisions),
    segments: [...run.matching],
    decisions: run.decisions.map((decision) => ({
      ...decision,
      reason: reasons.get(decision.segment) ?? null,
    })),
    warnings: [...new Set([...run.warnings, ...formatContentWarnings(run)])],
  };
}
