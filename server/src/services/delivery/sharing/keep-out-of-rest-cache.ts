import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { getCurrentRun } from '../run/personalization-run';

const KEEPER = 'plugin::rest-cache.recv';

type Middleware = (ctx: Context, next: Next) => unknown;
type CreateMiddleware = (options: unknown, around: { strapi: Core.Strapi }) => Middleware;

interface Middlewares {
  keys(): string[];
  extend(uid: string, change: (create: CreateMiddleware) => CreateMiddleware): unknown;
}

/**
 * `@strapi-community/plugin-rest-cache` keeps responses by URL, and would give to everybody what it
 * kept of one visitor. Personalized requests go past the middleware that it puts on routes (seen in
 * 5.0.1); all others are its own. To be called before Strapi puts the routes together.
 */
export function keepOutOfRestCache(strapi: Core.Strapi): void {
  const middlewares = strapi.get('middlewares') as unknown as Middlewares;
  if (!middlewares.keys().includes(KEEPER)) {
    return;
  }
  middlewares.extend(KEEPER, (create) => (options, around) => {
    const keep = create(options, around);
    return (ctx, next) => (getCurrentRun() === undefined ? keep(ctx, next) : next());
  });
}
