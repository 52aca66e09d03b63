import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { listContentRoutes, type ContentRoutes } from './content-routes';
import { readContentRequest, type ContentRequest } from './read-content-request';

/** Tells whether a request asks for personalized content; see `readContentRequest`. */
export type RequestReader = (ctx: Context) => ContentRequest | null;

/** Reads requests by the project's routes, which are complete at the first request. */
export function createRequestReader(strapi: Core.Strapi): RequestReader {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  let routes: ReadonlyMap<string, ContentRoutes> | undefined;
  return (ctx) => {
    if (!ctx.path.startsWith(`${prefix}/`)) {
      return null;
    }
    routes ??= listContentRoutes(strapi);
    return readContentRequest(ctx, { prefix, routes });
  };
}
