import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { lookInside, reportMissing } from './look-inside';

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
 *
 * Seen in Strapi 5.54.0: the matched route stands in `ctx.state.route`, and a controller that the
 * project extends has Strapi's own as its prototype (`core/dist/core-api/controller/index.js`). Where
 * either is missing, a response counts as the project's. It can go once Strapi tells whose code made
 * a response.
 */
export function isCoreAction(strapi: Core.Strapi, ctx: Context): boolean {
  const { route } = ctx.state as { route?: MatchedRoute };
  const match = typeof route?.handler === 'string' ? CORE_ACTION.exec(route.handler) : null;
  if (match === null || hasAny(route?.config?.policies) || hasAny(route?.config?.middlewares)) {
    return false;
  }
  const [, uid = '', action = ''] = match;
  const controller = lookInside(() => strapi.controller(uid as never) as Actions | undefined);
  const service = lookInside(() => strapi.service(uid as never) as Actions | undefined);
  if (controller === undefined || service === undefined) {
    reportMissing(strapi, `controller and service ${uid}`, 'its responses are not shared');
    return false;
  }
  // A controller that is not made by Strapi's factory has no such prototype.
  const base = Object.getPrototypeOf(controller) as Actions | null;
  const own = base?.[action];
  return typeof own === 'function' && controller[action] === own && !Object.hasOwn(service, action);
}

function hasAny(list: unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
