import type { Core } from '@strapi/strapi';
import { matchSegments, type MatchRequest } from './audience/match-segments';
import { resolveContent, type ResolveOptions } from './reads/resolve-content';

export type { MatchRequest } from './audience/match-segments';
export type { ResolveOptions } from './reads/resolve-content';

/** Content for a visitor: `strapi.plugin('personalization').service('delivery')`. */
export function createDeliveryService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * Reads content as a visitor gets it, for the project's own server code.
     *
     * No permission is checked and nothing is sanitized, as in any call of the Document Service.
     *
     * @throws ValidationError for an unknown content type. A visitor context that cannot be read, and
     * a fault inside personalization, give default content with a warning in `meta`.
     */
    resolve: (options: ResolveOptions) => resolveContent(strapi, options),

    /** Tells which segments a visitor is in, why, and what is unknown. */
    matchSegments: (request: MatchRequest) => matchSegments(strapi, request),
  };
}

export type DeliveryService = ReturnType<typeof createDeliveryService>;

declare module '../../strapi/get-service' {
  interface Services {
    delivery: DeliveryService;
  }
}
