import type { Core } from '@strapi/strapi';
import { perStrapi } from '../../../strapi/per-strapi';
import { getThirdPartyMiddlewares } from '../../../strapi/third-party-middlewares';

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
 */
export function hasOnlyCoreMiddlewares(strapi: Core.Strapi): boolean {
  return !getThirdPartyMiddlewares(strapi).areThere() && isConfiguredWithCoreOnly(strapi);
}

const isConfiguredWithCoreOnly = perStrapi((strapi) =>
  strapi.config.get<unknown[]>('middlewares', []).every((entry) => {
    const name = typeof entry === 'string' ? entry : (entry as { name?: string }).name;
    return name !== undefined && CORE_MIDDLEWARES.has(name) && !decidesByRequest(entry);
  }),
);

/** A function may look at anything in the request, not only at its origin. */
function decidesByRequest(entry: unknown): boolean {
  const { config } = (typeof entry === 'object' ? entry : {}) as { config?: { origin?: unknown } };
  return typeof config?.origin === 'function';
}
