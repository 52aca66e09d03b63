import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** Tells developers where an answer came from and what it took; in development only. */
export function setServerTiming(
  strapi: Core.Strapi,
  ctx: Context,
  answer: { from: 'memory' | 'made'; startedAt: number },
): void {
  if (strapi.config.get('environment') === 'development') {
    const durationMs = (performance.now() - answer.startedAt).toFixed(1);
    ctx.set('Server-Timing', `personalization;desc="${answer.from}";dur=${durationMs}`);
  }
}
