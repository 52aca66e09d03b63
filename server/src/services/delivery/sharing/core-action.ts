import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

interface MatchedRoute {
  handler?: unknown;
  config?: { policies?: unknown[]; middlewares?: unknown[] };
}

type Actions = Record<string, unknown>;

const CORE_ACTION = /^(api::[^.]+\.[^.]+)\.(find|findOne)$/;

/**
 * Tells whether Strapi alone made a response: its own route, controller and service, without
 * policies and middlewares. What a project's code does may depend on anything in the request, so
 * those responses are made anew each time.
 */
export function isCoreAction(strapi: Core.Strapi, ctx: Context): boolean {
  const { route } = ctx.state as { route?: MatchedRoute };
  const match = typeof route?.handler === 'string' ? CORE_ACTION.exec(route.handler) : null;
  if (match === null || hasAny(route?.config?.policies) || hasAny(route?.config?.middlewares)) {
    return false;
  }
  const [, uid = '', action = ''] = match;
  const controller = strapi.controller(uid as never) as unknown as Actions;
  const service = strapi.service(uid as never) as unknown as Actions;
  const base = Object.getPrototypeOf(controller) as Actions;
  return controller[action] === base[action] && !Object.hasOwn(service, action);
}

function hasAny(list: unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
