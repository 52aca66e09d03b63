import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { resolveConfig } from '../../../config';
import { hasOnlyCoreMiddlewares } from '../../../strapi/core-middlewares';
import type { RequestAudience } from '../audience/read-audience';
import { hasCredentials, hasHeaderThatShapesResponses } from '../sharing/credentials';
import { createCacheControl, NEVER_CACHE } from './cache-headers';
import { createEntityTag, isKnownToCaller } from './entity-tag';

const JSON_TYPE = 'application/json; charset=utf-8';

/** A body with the tag that goes with it. */
export interface TaggedBody {
  body: string | Buffer;
  etag: string;
}

/**
 * Writes a personalized response with the headers that say how long it may be kept. A caller who has
 * it already gets 304.
 *
 * @param given the body, with its tag where that is known
 */
export function writeResponse(
  strapi: Core.Strapi,
  ctx: Context,
  audience: Pick<RequestAudience, 'segments' | 'now' | 'cache'> & { isDegraded: boolean },
  given: { body: string | Buffer; etag?: string },
): TaggedBody | null {
  ctx.status = 200;
  ctx.type = JSON_TYPE;
  // A project's own middleware around the router may expect the object that Strapi leaves there.
  ctx.body = hasOnlyCoreMiddlewares(strapi)
    ? given.body
    : (JSON.parse(given.body.toString()) as object);
  if (audience.cache === 'never' || audience.isDegraded) {
    ctx.set('Cache-Control', NEVER_CACHE);
    return null;
  }
  const { maxAgeSeconds } = resolveConfig(strapi.config.get('plugin::personalization')).delivery;
  const { segments, now } = audience;
  const isShared = !hasCredentials(ctx) && !hasHeaderThatShapesResponses(ctx);
  ctx.set('Cache-Control', createCacheControl({ segments, now, maxAgeSeconds, isShared }));
  const etag = given.etag ?? createEntityTag(given.body.toString());
  ctx.set('ETag', etag);
  if (isKnownToCaller(ctx, etag)) {
    ctx.status = 304;
    ctx.body = null;
  }
  return { body: given.body, etag };
}
