import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Reason } from '../sharing/why-not-shared';

/** Where a response came from. One that was made may not serve others, for a reason. */
interface Origin {
  from: 'memory' | 'made';
  startedAt: number;
  notShared?: Reason | null;
}

/**
 * Tells developers where a response came from, what it took, and why it cannot serve others; in
 * development only.
 */
export function setServerTiming(
  strapi: Core.Strapi,
  ctx: Context,
  { from, startedAt, notShared = null }: Origin,
): void {
  if (strapi.config.get('environment') === 'development') {
    const durationMs = (performance.now() - startedAt).toFixed(1);
    const reason = notShared === null ? '' : `, not-shared;desc="${notShared}"`;
    ctx.set('Server-Timing', `personalization;desc="${from}";dur=${durationMs}${reason}`);
  }
}
