import { perStrapi } from '../../../strapi/per-strapi';
import { wrapRouteMiddleware } from '../../../strapi/wrap-route-middleware';
import { getCurrentRun } from '../run/personalization-run';

const KEEPER = { plugin: 'rest-cache', name: 'recv' };

/**
 * `@strapi-community/plugin-rest-cache` keeps responses by URL, and would give to everybody what it
 * kept of one visitor. Personalized requests go past the middleware that it puts on routes (seen in
 * 5.0.1); all others are its own. To be called first before Strapi puts the routes together.
 *
 * @returns whether they do; where not, no request to the content API may be personalized
 */
export const keepOutOfRestCache = perStrapi((strapi) =>
  wrapRouteMiddleware(
    strapi,
    KEEPER,
    (keep) => (ctx, next) => (getCurrentRun() === undefined ? keep(ctx, next) : next()),
  ),
);
