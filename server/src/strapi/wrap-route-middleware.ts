import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { lookInside, reportMissing } from './look-inside';

type Middleware = (ctx: Context, next: Next) => unknown;
type CreateMiddleware = (options: unknown, around: { strapi: Core.Strapi }) => Middleware;

interface Middlewares {
  keys(): string[];
  extend(uid: string, change: (create: CreateMiddleware) => CreateMiddleware): unknown;
}

/**
 * Puts a middleware around one that another plugin offers to routes. To be called before Strapi puts
 * the routes together.
 *
 * Seen in Strapi 5.54.0: the registry `strapi.get('middlewares')` (`core/dist/registries/middlewares.js`).
 * It can go once Strapi lets a plugin stand before another's middleware on a route.
 *
 * @param plugin the name of the other plugin
 * @param name that of its middleware
 * @returns whether every request comes by `wrap`, or none by the other: `false` where the plugin is
 *   there and its middleware cannot be reached
 */
export function wrapRouteMiddleware(
  strapi: Core.Strapi,
  { plugin, name }: { plugin: string; name: string },
  wrap: (inner: Middleware) => Middleware,
): boolean {
  const uid = `plugin::${plugin}.${name}`;
  const middlewares = lookInside(() => strapi.get('middlewares') as unknown as Middlewares);
  const isKnown = lookInside(() => middlewares?.keys().includes(uid));
  if (isKnown === true && typeof middlewares?.extend === 'function') {
    middlewares.extend(uid, (create) => (options, around) => wrap(create(options, around)));
    return true;
  }
  if (lookInside(() => strapi.plugins[plugin]) === undefined) {
    return true;
  }
  reportMissing(strapi, `middleware ${uid}`, 'the content API is not personalized');
  return false;
}
