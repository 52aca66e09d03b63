import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { answerPersonalized } from '../services/delivery/answer-personalized';
import { NEVER_CACHE } from '../services/delivery/cache-headers';
import { listContentRoutes, type ContentRoutes } from '../services/delivery/content-routes';
import { personalize } from '../services/delivery/personalization-run';
import { readAudience } from '../services/delivery/read-audience';
import { readContentRequest, type ContentRequest } from '../services/delivery/read-content-request';

/**
 * Personalizes the content API: the delivery endpoint, and Strapi's own routes where the request
 * names segments or a visitor context. All other requests pass through untouched.
 *
 * It sits before the router, so that authentication, permissions, policies, route middlewares and
 * controllers of the content type's own route do their work on a personalized request as on any.
 */
export function createPersonalizeContentApi(strapi: Core.Strapi) {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  let routes: ReadonlyMap<string, ContentRoutes> | undefined;
  return async (ctx: Context, next: Next): Promise<void> => {
    if (!ctx.path.startsWith(`${prefix}/`)) {
      return next();
    }
    routes ??= listContentRoutes(strapi);
    const request = readContentRequest(ctx, { prefix, routes });
    if (request === null) {
      return next();
    }
    const restore = redirectToOwnRoute(ctx, request);
    try {
      const audience = await readAudience(strapi, ctx, request.body);
      if (audience.cache === 'never') {
        ctx.set('Cache-Control', NEVER_CACHE);
      }
      await personalize(audience.run, next);
      answerPersonalized(strapi, ctx, audience);
    } finally {
      restore();
    }
  };
}

/** Lets the router see the content type's own route, and everything outside of it the request as it came. */
function redirectToOwnRoute(ctx: Context, request: ContentRequest): () => void {
  const { url, method } = ctx;
  ctx.path = request.path;
  if (request.query !== undefined) {
    ctx.method = 'GET';
    ctx.query = request.query as typeof ctx.query;
  }
  return () => {
    ctx.url = url;
    ctx.method = method;
  };
}
