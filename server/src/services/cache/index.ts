import type { Core } from '@strapi/strapi';
import { getCache } from './delivery-cache';
import { EVERYTHING } from './generations';

export { getCache, noteRawWrite, type DeliveryCache } from './delivery-cache';
export type { Loaded } from './documents';
export type { Outcome } from './responses';
export { countNotShared, countResponse } from './metrics';

/** What delivery keeps between requests: `strapi.plugin('personalization').service('cache')`. */
export function createCacheService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Counts, bytes and ages, for operators. Nothing in them is of a visitor. */
    measure: () => getCache(strapi).measure(),

    /** Forgets all, here and on other nodes: for scripts that write to the database past Strapi. */
    clear: (): void => getCache(strapi).generations.renew(EVERYTHING),
  };
}

export type CacheService = ReturnType<typeof createCacheService>;

declare module '../../strapi/get-service' {
  interface Services {
    cache: CacheService;
  }
}
