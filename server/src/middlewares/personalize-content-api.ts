import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { CacheService } from '../services/cache';
import { createSingleFlight } from '../services/cache/single-flight';
import {
  answerPersonalized,
  writeOutcome,
  type SharedAnswer,
} from '../services/delivery/response/answer-personalized';
import { getAnswerAddress } from '../services/delivery/sharing/response-key';
import { NEVER_CACHE } from '../services/delivery/response/cache-headers';
import { personalize } from '../services/delivery/run/personalization-run';
import { readAudience, type RequestAudience } from '../services/delivery/audience/read-audience';
import type { ContentRequest } from '../services/delivery/request/read-content-request';
import type { RequestReader } from '../services/delivery/request/request-reader';
import { setServerTiming } from '../services/delivery/response/server-timing';

/**
 * Personalizes the content API: the delivery endpoint, and Strapi's own routes where the request
 * names segments or a visitor context. All other requests pass through untouched.
 *
 * It sits before the router, so that authentication, permissions, policies, route middlewares and
 * controllers of the content type's own route do their work on a personalized request as on any.
 * What anonymous callers got before is answered from memory.
 */
export function createPersonalizeContentApi(strapi: Core.Strapi, readRequest: RequestReader) {
  const cache: CacheService = strapi.plugin('personalization').service('cache');
  const flights = createSingleFlight();

  const answer = async (
    ctx: Context,
    audience: RequestAudience,
    shared: SharedAnswer | null,
    next: Next,
  ): Promise<void> => {
    await personalize(audience.run, next);
    answerPersonalized(strapi, ctx, audience, shared);
  };

  return async (ctx: Context, next: Next): Promise<void> => {
    const request = readRequest(ctx);
    if (request === null) {
      return next();
    }
    const { url } = ctx;
    const startedAt = performance.now();
    const restore = redirectToOwnRoute(ctx, request);
    try {
      const audience = await readAudience(strapi, ctx, { body: request.body });
      if (audience.cache === 'never') {
        ctx.set('Cache-Control', NEVER_CACHE);
      }
      const shared = readShared(ctx, { request, audience, url });
      if (shared === null || !cache.mayShareAnswers() || audience.run.isDegraded) {
        await answer(ctx, audience, null, next);
        return setServerTiming(strapi, ctx, { from: 'made', startedAt });
      }
      const answerIfKnown = (): boolean => {
        const outcome = cache.answers.find(shared.address, audience.run.matching);
        if (outcome === null) {
          return false;
        }
        cache.counters.answerHits += 1;
        writeOutcome(strapi, ctx, audience, outcome, shared);
        setServerTiming(strapi, ctx, { from: 'memory', startedAt });
        return true;
      };
      if (!answerIfKnown()) {
        const flight = `${shared.address} ${[...audience.run.matching].join(',')}`;
        await flights.share(flight, answerIfKnown, async () => {
          cache.counters.answerMisses += 1;
          await answer(ctx, audience, shared, next);
          setServerTiming(strapi, ctx, { from: 'made', startedAt });
        });
      }
    } finally {
      restore();
    }
  };
}

function readShared(
  ctx: Context,
  from: { request: ContentRequest; audience: RequestAudience; url: string },
): SharedAnswer | null {
  const address = getAnswerAddress(ctx, from.request.path);
  const url = from.audience.cache === 'by-url' ? from.url : null;
  return address === null ? null : { address, url };
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
