import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { resolveConfig } from '../../config';
import { createCacheControl, createEntityTag, NEVER_CACHE } from './cache-headers';
import { buildDeliveryMeta } from './delivery-meta';
import { isRecord } from './normalize-populate';
import type { RequestAudience } from './read-audience';

/**
 * Completes an answer in Strapi's REST shape: what was decided goes to `meta.personalization`, and
 * the headers say how long the answer may be kept. Answers of another shape, and errors, stay as
 * they are.
 */
export function answerPersonalized(
  strapi: Core.Strapi,
  ctx: Context,
  audience: RequestAudience,
): void {
  if (ctx.status !== 200 || !isRecord(ctx.body) || !Object.hasOwn(ctx.body, 'data')) {
    return;
  }
  const { data, meta, ...rest } = ctx.body;
  ctx.body = {
    data,
    ...rest,
    meta: {
      ...(isRecord(meta) ? meta : undefined),
      personalization: buildDeliveryMeta(audience.run, audience.segments),
    },
  };
  if (audience.cache === 'never' || audience.run.isDegraded) {
    ctx.set('Cache-Control', NEVER_CACHE);
    return;
  }
  const config = resolveConfig(strapi.config.get('plugin::personalization'));
  ctx.set(
    'Cache-Control',
    createCacheControl({
      segments: audience.segments,
      now: audience.now,
      maxAgeSeconds: config.delivery.maxAgeSeconds,
      isShared: !hasCredentials(ctx),
    }),
  );
  ctx.set('ETag', createEntityTag(JSON.stringify(ctx.body)));
  if (ctx.fresh) {
    ctx.status = 304;
    ctx.body = null;
  }
}

/** Whoever had to log in may get what others may not. */
function hasCredentials(ctx: Context): boolean {
  const auth = (ctx.state as { auth?: { credentials?: unknown } }).auth;
  return (auth?.credentials ?? null) !== null || ctx.headers.authorization !== undefined;
}
