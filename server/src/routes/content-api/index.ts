import * as utils from '@strapi/utils';
import { describeRoutes, type RouteDescriptions } from './describe-routes';

/** Not there before Strapi 5.40 or so. */
const { z } = utils as Partial<Pick<typeof utils, 'z'>>;
const descriptions = describeRoutes(z);

/**
 * Content goes through the content type's own route, with its permission: a middleware before the
 * router sends requests there. So nothing arrives here, and there is no permission to grant: these
 * routes are there to be listed and described.
 */
const contentRoute = (method: 'GET' | 'POST', path: string, name: keyof RouteDescriptions) => ({
  ...{ method, path, ...descriptions[name] },
  handler: (): never => {
    throw new utils.errors.NotFoundError('There is no content at this address.');
  },
  config: { auth: false as const },
});

/** Routes below `/api/personalization`. */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    contentRoute('GET', '/content/:name', 'list'),
    contentRoute('POST', '/content/:name', 'listFor'),
    contentRoute('GET', '/content/:name/:documentId', 'one'),
    contentRoute('POST', '/content/:name/:documentId', 'oneFor'),
    {
      method: 'POST' as const,
      path: '/segments',
      handler: 'delivery.matchSegments',
      // It tells a visitor what follows from what they sent, and reads no content.
      config: { auth: false as const },
      ...descriptions.segments,
    },
    {
      method: 'GET' as const,
      path: '/metrics',
      handler: 'metrics.expose',
    },
  ],
};
