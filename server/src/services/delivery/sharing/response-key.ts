import type { Context } from 'koa';
import { SEGMENTS_PARAMETER } from '../request/read-content-request';

/** Longer cache keys are answered, but not kept. */
const MAX_LENGTH = 4_096;

/**
 * Names what a request asks for, whoever asks: the path and the query without its segments.
 *
 * @param path the content type's own path
 * @returns `null` where the response may depend on more than that, and must not be shared
 */
export function getResponseKey(ctx: Context, path: string): string | null {
  if (hasHeaderThatShapesResponses(ctx)) {
    return null;
  }
  const { [SEGMENTS_PARAMETER]: _segments, ...query } = ctx.query;
  const cacheKey = `${path}?${JSON.stringify(query)}`;
  return cacheKey.length > MAX_LENGTH ? null : cacheKey;
}

/** Credentials decide what may be seen, and Strapi has headers that change the shape of responses. */
export function hasHeaderThatShapesResponses({ headers }: Context): boolean {
  if (headers.authorization !== undefined) {
    return true;
  }
  for (const name in headers) {
    if (name.startsWith('strapi-')) {
      return true;
    }
  }
  return false;
}
