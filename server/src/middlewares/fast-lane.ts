import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { VISITOR_HEADER } from '../../../core/contracts/delivery';
import { standAside } from '../log/stand-aside';
import { countResponse, getCache, type DeliveryCache } from '../services/cache';
import { readAudience } from '../services/delivery/audience/read-audience';
import { mayAskForPersonalization } from '../services/delivery/request/read-content-request';
import type { RequestReader } from '../services/delivery/request/request-reader';
import { getHeaderProfiles } from '../services/delivery/response/header-profiles';
import { setServerTiming } from '../services/delivery/response/server-timing';
import { writeOutcome } from '../services/delivery/response/write-personalized-response';
import { writeResponse } from '../services/delivery/response/write-response';
import { getResponseKey } from '../services/delivery/sharing/response-key';
import { whyNotShared } from '../services/delivery/sharing/why-not-shared';
import { getService } from '../strapi/get-service';

/**
 * Answers anonymous requests that the cache can answer, before Strapi's own middlewares and router.
 * Status, body and headers are those that the request would get there. Whatever is not surely the
 * same goes the normal way.
 */
export function createFastLane(strapi: Core.Strapi, readRequest: RequestReader) {
  const respond = async (ctx: Context, next: Next): Promise<void> => {
    if (whyNotShared(strapi, ctx, { isBeforeMiddlewares: true }) !== null) {
      return next();
    }
    const cache = getCache(strapi);
    const startedAt = performance.now();
    const origin = ctx.get('Origin');
    const profile = getHeaderProfiles(strapi).find(origin);
    const isAnswered =
      profile !== undefined &&
      ((await respondFinished(strapi, ctx, cache)) ||
        (await respondWithOutcome(strapi, ctx, { cache, readRequest })));
    if (isAnswered) {
      cache.counters.responseHits += 1;
      ctx.set(profile);
      setServerTiming(strapi, ctx, { from: 'memory', startedAt });
      return;
    }
    await next();
    if (ctx.status === 200 && ctx.state.isPersonalized === true) {
      await standAside(strapi, 'headers were not learned', () =>
        getHeaderProfiles(strapi).learn(origin, ctx.response.headers),
      );
    }
  };
  // Nobody pays who asks for no personalization.
  return (ctx: Context, next: Next): Promise<void> => {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    return isRead && mayAskForPersonalization(ctx) ? respond(ctx, next) : next();
  };
}

async function respondFinished(
  strapi: Core.Strapi,
  ctx: Context,
  cache: DeliveryCache,
): Promise<boolean> {
  const response =
    ctx.headers[VISITOR_HEADER] === undefined ? cache.responses.findFinished(ctx.url) : null;
  if (response === null) {
    return false;
  }
  const visitor = getService(strapi, 'visitor');
  if (visitor.isSuppressed(ctx)) {
    return false;
  }
  const segmentService = getService(strapi, 'segment');
  const { segments } = await segmentService.getCompiled();
  const audience = { segments, now: new Date(), cache: 'by-url' as const, isDegraded: false };
  writeResponse(strapi, ctx, audience, response);
  countResponse(cache.counters, response);
  return true;
}

async function respondWithOutcome(
  strapi: Core.Strapi,
  ctx: Context,
  { cache, readRequest }: { cache: DeliveryCache; readRequest: RequestReader },
): Promise<boolean> {
  try {
    const request = readRequest(ctx);
    if (request === null) {
      return false;
    }
    const cacheKey = getResponseKey(ctx, request.path);
    if (!cache.responses.has(cacheKey)) {
      return false;
    }
    const audience = await readAudience(strapi, ctx, {
      unreadable: request.isAtEndpoint ? 'refuse' : 'default-content',
    });
    const outcome = audience.run.isDegraded
      ? null
      : cache.responses.find(cacheKey, audience.run.matching);
    if (outcome === null) {
      return false;
    }
    const url = audience.cache === 'by-url' ? ctx.url : null;
    writeOutcome(strapi, ctx, audience, outcome, { cacheKey, url });
    return true;
  } catch {
    // A malformed request is answered, and its fault told, the normal way.
    return false;
  }
}
