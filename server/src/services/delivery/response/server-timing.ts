import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** Tells developers where a response came from and what it took; in development only. */
export function setServerTiming(
  strapi: Core.Strapi,
  ctx: Context,
  response: { from: 'memory' | 'made'; startedAt: number },
): void {
  if (strapi.config.get('environment') === 'development') {
    const durationMs = (performance.now() - response.startedAt).toFixed(1);
    ctx.set('Server-Timing', `personalization;desc="${response.from}";dur=${durationMs}`);
  }
}
