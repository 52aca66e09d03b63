import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { countNotShared, getCache } from '../services/cache';
import { createSingleFlight } from '../services/cache/single-flight';
import { readAudience } from '../services/delivery/audience/read-audience';
import type { ContentRequest } from '../services/delivery/request/read-content-request';
import type { RequestReader } from '../services/delivery/request/request-reader';
import { NEVER_CACHE } from '../services/delivery/response/cache-headers';
import { setServerTiming } from '../services/delivery/response/server-timing';
import {
  writePersonalizedResponse,
  writeOutcome,
  type SharedResponse,
} from '../services/delivery/response/write-personalized-response';
import { personalize } from '../services/delivery/run/personalization-run';
import { getResponseKey } from '../services/delivery/sharing/response-key';
import { whyNotShared } from '../services/delivery/sharing/why-not-shared';

/**
 * Personalizes the content API: the delivery endpoint, and Strapi's own routes where the request
 * names segments or a visitor context. All other requests pass through untouched.
 *
 * It sits before the router, so that authentication, permissions, policies, route middlewares and
 * controllers of the content type's own route do their work on a personalized request as on any.
 * What anonymous callers got before is answered from memory.
 */
export function createPersonalizeContentApi(strapi: Core.Strapi, readRequest: RequestReader) {
  const cache = getCache(strapi);
  const flights = createSingleFlight();

  const respondTo = async (request: ContentRequest, ctx: Context, next: Next): Promise<void> => {
    const { url } = ctx;
    const startedAt = performance.now();
    const restore = redirectToOwnRoute(ctx, request);
    try {
      const audience = await readAudience(strapi, ctx, {
        body: request.body,
        unreadable: request.isAtEndpoint ? 'refuse' : 'default-content',
      });
      if (audience.cache === 'never') {
        ctx.set('Cache-Control', NEVER_CACHE);
      }
      const cacheKey = getResponseKey(ctx, request.path);
      const shared: SharedResponse = { cacheKey, url: audience.cache === 'by-url' ? url : null };
      const respond = async (): Promise<void> => {
        await personalize(audience.run, next);
        const notShared = writePersonalizedResponse(strapi, ctx, audience, shared);
        countNotShared(cache.counters, notShared);
        setServerTiming(strapi, ctx, { from: 'made', startedAt, notShared });
      };
      const respondIfKnown = (): boolean => {
        const outcome = cache.responses.find(cacheKey, audience.run.matching);
        if (outcome === null) {
          return false;
        }
        cache.counters.responseHits += 1;
        writeOutcome(strapi, ctx, audience, outcome, shared);
        setServerTiming(strapi, ctx, { from: 'memory', startedAt });
        return true;
      };
      if (whyNotShared(strapi, ctx, { cacheKey, run: audience.run }) !== null) {
        await respond();
      } else if (!respondIfKnown()) {
        const flight = `${cacheKey} ${[...audience.run.matching].join(',')}`;
        await flights.share(flight, respondIfKnown, async () => {
          cache.counters.responseMisses += 1;
          await respond();
        });
      }
    } finally {
      restore();
    }
  };
  return (ctx: Context, next: Next): Promise<void> => {
    const request = readRequest(ctx);
    return request === null ? next() : respondTo(request, ctx, next);
  };
}

/** Lets the router see the content type's own route, and everything outside of it the request as it came. */
function redirectToOwnRoute(ctx: Context, request: ContentRequest): () => void {
  const { url, method } = ctx;
  ctx.path = request.path;
  if (request.querystring !== undefined) {
    ctx.method = 'GET';
    ctx.querystring = request.querystring;
  }
  return () => {
    ctx.url = url;
    ctx.method = method;
  };
}
