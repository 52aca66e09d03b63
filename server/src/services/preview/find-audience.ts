import type { Core } from '@strapi/strapi';
import type { Audience, DormantSegment } from '../../../../core/contracts/preview';
import { getSegmentStatus } from '../../../../core/segments';
import { SEGMENT_UID } from '../../schema/segment-uid';
import { getService } from '../../strapi/get-service';
import { toSegment, type StoredSegment } from '../segment/stored-segment';
import { parseWholeContext } from '../visitor/parse-whole-context';

/** Whose eyes to look through; default content where neither is given. */
export interface AudienceInput {
  segments?: readonly string[];
  visitor?: Record<string, unknown>;
}

/**
 * The segments of an audience. Segments that an editor names count even while they are switched
 * off or outside their schedule, so that content can be seen before its time.
 *
 * @throws ValidationError for a malformed visitor context
 */
export async function findAudience(strapi: Core.Strapi, input: AudienceInput): Promise<Audience> {
  return input.visitor === undefined
    ? nameSegments(strapi, input.segments ?? [])
    : matchVisitor(strapi, input.visitor);
}

async function nameSegments(strapi: Core.Strapi, keys: readonly string[]): Promise<Audience> {
  const rows: StoredSegment[] =
    keys.length === 0
      ? []
      : await strapi.db.query(SEGMENT_UID).findMany({
          where: { key: { $in: [...keys] } },
          orderBy: { key: 'asc' },
        });
  const known = new Set(rows.map(({ key }) => key));
  const now = new Date();
  const unknown = keys.filter((key) => !known.has(key));
  return {
    segments: [...known],
    dormant: [
      ...unknown.map((key): DormantSegment => ({ key, because: 'unknown' })),
      ...rows.flatMap((row): DormantSegment[] => {
        const status = row.archivedAt ? 'inactive' : getSegmentStatus(toSegment(row), now);
        return status === 'live' ? [] : [{ key: row.key, because: status }];
      }),
    ],
    suppressed: null,
  };
}

async function matchVisitor(
  strapi: Core.Strapi,
  context: Record<string, unknown>,
): Promise<Audience> {
  const now = new Date();
  const visitors = getService(strapi, 'visitor');
  const { visitor, suppressed } = visitors.fromContext(parseWholeContext(context), { now });
  const segments = getService(strapi, 'segment');
  const { evaluator } = await segments.getCompiled();
  const matching = suppressed === null ? evaluator.match(visitor, { now }).segments : [];
  return { segments: matching, dormant: [], suppressed };
}
