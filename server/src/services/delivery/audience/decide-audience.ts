import type { Core } from '@strapi/strapi';
import type { Segment } from '../../../../../core/segments';
import { describeError } from '../../../log/describe-error';
import { getService } from '../../../strapi/get-service';
import type { ReadVisitor } from '../../visitor';
import { createRun, type PersonalizationRun } from '../run/personalization-run';
import { selectSegments } from './select-segments';

/** For whom a response is made. */
export interface Audience {
  run: PersonalizationRun;
  /** All active segments. */
  segments: readonly Segment[];
  now: Date;
}

/** What is known of whoever asks. */
export interface AudienceSource extends ReadVisitor {
  /** Keys of the segments that were decided elsewhere; `null` where the visitor decides. */
  named: readonly string[] | null;
  now: Date;
}

/**
 * Finds the live segments that somebody is in: those that are named, else those that the visitor
 * matches. Who opted out, and a crawler, is in none. Where the segments cannot be read, nobody is
 * in any, and the log and the response's warnings say so.
 */
export async function decideAudience(
  strapi: Core.Strapi,
  { visitor, warnings, suppressed, named, now }: AudienceSource,
): Promise<Audience> {
  try {
    const service = getService(strapi, 'segment');
    const { segments, evaluator, loadedAt } = await service.getCompiled();
    if (suppressed !== null) {
      return { run: createRun([], warnings, loadedAt), segments, now };
    }
    const selected =
      named === null
        ? { matching: evaluator.match(visitor, { now, unknown: false }).segments, warnings: [] }
        : selectSegments(named, segments, now);
    return {
      run: createRun(selected.matching, [...warnings, ...selected.warnings], loadedAt),
      segments,
      now,
    };
  } catch (error) {
    strapi.log.error(`[personalization] the segments could not be read: ${describeError(error)}`);
    const run = createRun([], ['Default content is given, since the segments could not be read.']);
    run.isDegraded = true;
    return { run, segments: [], now };
  }
}
