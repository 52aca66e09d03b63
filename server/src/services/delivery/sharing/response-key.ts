import type { Context } from 'koa';
import { SEGMENTS_PARAMETER } from '../../../../../core/contracts/delivery';

/** Requests with longer keys are answered, but nothing is kept for them. */
export const MAX_KEY_LENGTH = 4_096;

/**
 * Names what a request asks for, whoever asks: the path and the query without its segments.
 *
 * @param path the content type's own path
 */
export function getResponseKey(ctx: Context, path: string): string {
  const { [SEGMENTS_PARAMETER]: _segments, ...query } = ctx.query;
  return `${path}?${JSON.stringify(query)}`;
}
