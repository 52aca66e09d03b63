import type { Core } from '@strapi/strapi';
import { lookInside } from './look-inside';

/** A route as a project or a plugin writes it. */
interface Route {
  method: string;
  path: string;
  handler: unknown;
  config?: { prefix?: string };
}

interface Router {
  type?: string;
  prefix?: string;
  routes?: Route[];
}

/**
 * The routers of the content API that stand beside a content type, of a project's or a plugin's.
 *
 * Seen in Strapi 5.54.0: `strapi.apis[…].routes` and `strapi.plugins[…].routes`, by name. Where they
 * are missing a type has no routes, and so is not delivered by a route that its permissions do not
 * guard. It can go once Strapi tells which routes serve a content type.
 */
export function listRouters(strapi: Core.Strapi, uid: string): Router[] {
  const owner = uid.slice(uid.indexOf('::') + 2, uid.indexOf('.'));
  const isOfProject = uid.startsWith('api::');
  const routes: unknown = lookInside(
    () => (isOfProject ? strapi.apis : strapi.plugins)[owner],
  )?.routes;
  // A plugin that lists its routes without a router has them in the admin's API alone.
  const routers = Array.isArray(routes) ? [] : Object.values(routes ?? {});
  return (routers as Router[]).filter(({ type }) => isOfProject || type === 'content-api');
}
