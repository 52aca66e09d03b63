import { findNextScheduledChange, type Segment } from '../../../../../core/segments';

/** For responses that depend on a visitor: no cache may keep them. */
export const NEVER_CACHE = 'private, no-store';

/**
 * The `Cache-Control` of a response whose decision stands in its URL. Its life ends at the latest
 * when a segment starts or ends.
 *
 * @param options.isShared whether every caller gets the same response; otherwise only the browser may keep it
 */
export function createCacheControl(options: {
  segments: readonly Segment[];
  now: Date;
  maxAgeSeconds: number;
  isShared: boolean;
}): string {
  const change = findNextScheduledChange(options.segments, options.now);
  const secondsToChange =
    change === null ? Infinity : Math.floor((change.getTime() - options.now.getTime()) / 1000);
  const seconds = Math.max(0, Math.min(options.maxAgeSeconds, secondsToChange));
  return `${options.isShared ? 'public' : 'private'}, max-age=${seconds}`;
}
