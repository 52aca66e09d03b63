import type { Core } from '@strapi/strapi';
import { reportMissing } from './look-inside';
import { perStrapi } from './per-strapi';
import { getThirdPartyMiddlewares } from './third-party-middlewares';

/** Strapi's own middlewares, of which is known that their headers are the same for each response. */
const CORE_MIDDLEWARES: ReadonlySet<string> = new Set([
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
]);

/**
 * Tells whether only Strapi's own middlewares stand around the router. One of a project may look at
 * anything in a request and change anything in its response.
 *
 * Seen in Strapi 5.54.0: the names of its middlewares (`core/dist/middlewares`) and the list of the
 * configured ones. What is not known by name counts as the project's, as does a list that is none. It
 * can go once a middleware says on what its part of a response depends.
 */
export function hasOnlyCoreMiddlewares(strapi: Core.Strapi): boolean {
  return !getThirdPartyMiddlewares(strapi).areThere() && isConfiguredWithCoreOnly(strapi);
}

const isConfiguredWithCoreOnly = perStrapi((strapi) => {
  const configured = strapi.config.get<unknown>('middlewares');
  if (!Array.isArray(configured)) {
    reportMissing(strapi, 'list of middlewares', 'responses are not shared before them');
    return false;
  }
  return configured.every((entry: unknown) => {
    const name = typeof entry === 'string' ? entry : (entry as { name?: string } | null)?.name;
    return name !== undefined && CORE_MIDDLEWARES.has(name) && !decidesByRequest(entry);
  });
});

/** A function may look at anything in the request, not only at its origin. */
function decidesByRequest(entry: unknown): boolean {
  const { config } = (typeof entry === 'object' ? entry : {}) as { config?: { origin?: unknown } };
  return typeof config?.origin === 'function';
}
