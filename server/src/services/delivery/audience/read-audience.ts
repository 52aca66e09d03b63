import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { SEGMENTS_PARAMETER, VISITOR_HEADER } from '../../../../../core/contracts/delivery';
import { getService } from '../../../strapi/get-service';
import { getCache } from '../../cache';
import type { Unreadable } from '../../visitor';
import { readSegmentKeys } from '../request/read-segment-keys';
import { decideAudience, type Audience } from './decide-audience';

/** Who made a request, and whether the response may be kept for others who make the same one. */
export interface RequestAudience extends Audience {
  /** `by-url` where the decision stands in the URL alone; `never` where it depends on the visitor. */
  cache: 'by-url' | 'never';
  /** The cache's epoch before the segments were read. What changed since may not be in it. */
  epoch: number;
}

/** Named segments need nothing of the visitor. */
const NO_ATTRIBUTES: ReadonlySet<string> = new Set();

/** Where a request says who asks, besides its query and its headers. */
export interface AudienceOptions {
  /** The parsed body of a `POST` to the delivery endpoint. */
  body?: { visitor?: unknown } | undefined;
  /** Names the segments as the query parameter does, which wins over it. */
  segments?: string | undefined;
  /** What becomes of a visitor context of which nothing can be read. */
  unreadable: Unreadable;
}

/**
 * Finds the segments that a request is in: those it names, else those its visitor context matches.
 *
 * @throws ValidationError for a visitor context of which nothing can be read, where that is refused
 */
export async function readAudience(
  strapi: Core.Strapi,
  ctx: Context,
  { body, segments, unreadable }: AudienceOptions,
): Promise<RequestAudience> {
  const now = new Date();
  const cache = getCache(strapi);
  const epoch = cache.generations.getEpoch();
  const parameter = Object.hasOwn(ctx.query, SEGMENTS_PARAMETER)
    ? ctx.query[SEGMENTS_PARAMETER]
    : segments;
  const named = parameter === undefined ? null : readSegmentKeys(parameter);
  const visitorService = getService(strapi, 'visitor');
  const read = visitorService.fromRequest(ctx, {
    context: body?.visitor,
    now,
    only: named === null ? undefined : NO_ATTRIBUTES,
    unreadable,
  });
  const audience = await decideAudience(strapi, {
    ...read,
    warnings: [...read.warnings, ...(named?.warnings ?? [])],
    named: named?.keys ?? null,
    now,
  });
  const dependsOnVisitor =
    named === null || body !== undefined || ctx.headers[VISITOR_HEADER] !== undefined;
  const isByUrl = !dependsOnVisitor && read.suppressed === null;
  return { ...audience, epoch, cache: isByUrl ? 'by-url' : 'never' };
}
