import type { Context } from 'koa';
import { SEGMENTS_PARAMETER } from '../request/read-content-request';

/** Longer addresses are answered, but not kept. */
const MAX_LENGTH = 4_096;

/**
 * Names what a request asks for, whoever asks: the path and the query without its segments.
 *
 * @param path the content type's own path
 * @returns `null` where the answer may depend on more than that, and must not be shared
 */
export function getAnswerAddress(ctx: Context, path: string): string | null {
  if (hasHeaderThatShapesAnswers(ctx)) {
    return null;
  }
  const { [SEGMENTS_PARAMETER]: _segments, ...query } = ctx.query;
  const address = `${path}?${JSON.stringify(query)}`;
  return address.length > MAX_LENGTH ? null : address;
}

/** Credentials decide what may be seen, and Strapi has headers that change the shape of answers. */
export function hasHeaderThatShapesAnswers({ headers }: Context): boolean {
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
