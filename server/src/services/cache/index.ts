import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { resolveConfig } from '../../config';
import { createResponses } from './responses';
import { createDocumentStore } from './documents';
import { followWrites } from './follow-writes';
import { createGenerations } from './generations';
import { createHeaderProfiles } from './header-profiles';
import type { Measurements } from './format-prometheus';
import { createCounters } from './metrics';
import { openRedisLink, type RedisLink } from './redis-link';
import { getThirdPartyMiddlewares } from '../../strapi/third-party-middlewares';
import {
  watchThirdPartyDocumentMiddlewares,
  type ThirdPartyDocumentMiddlewares,
} from '../../strapi/third-party-document-middlewares';

export { type Outcome } from './responses';
export { assembleBody, splitBody } from '../delivery/response/response-body';
export { countResponse } from './metrics';

/** Half of the memory is for loaded documents, half for finished responses. */
const DOCUMENT_SHARE = 0.5;

/**
 * How long a node trusts each level of its own memory while it does not hear the others: a document
 * for that long, and a response that was made from it for as long again. Without a cache the compiled
 * segments are all that is kept, and for no longer either.
 */
const UNLINKED_MAX_AGE_MS = 1_000;

/**
 * What delivery keeps between requests: `plugin('personalization').service('cache')`. Everything in
 * it can be lost at any time, and nothing in it is of a visitor.
 */
export function createCacheService({ strapi }: { strapi: Core.Strapi }) {
  const { cache } = resolveConfig(strapi.config.get('plugin::personalization'));
  const node = randomUUID();
  const counters = createCounters();
  let link: RedisLink | undefined;
  const generations = createGenerations((uid, token) => link?.announce(uid, token));
  const isUnlinked = () => cache.redis !== null && link?.isConnected() !== true;
  const getMaxAgeMs = () =>
    isUnlinked() || !cache.isEnabled
      ? Math.min(UNLINKED_MAX_AGE_MS, cache.maxAgeSeconds * 1000)
      : cache.maxAgeSeconds * 1000;
  const createStore = (redis?: RedisLink['redis']) =>
    createDocumentStore({
      maxBytes: Math.floor(cache.maxBytes * DOCUMENT_SHARE),
      prefix: cache.redis?.prefix ?? 'personalization',
      getMaxAgeMs,
      counters,
      ...(redis === undefined ? undefined : { redis }),
    });
  const currentSpan = () => Math.floor(Date.now() / UNLINKED_MAX_AGE_MS);
  let documents = createStore();
  let documentMiddlewares: ThirdPartyDocumentMiddlewares | undefined;
  const responses = createResponses({
    generations,
    counters,
    maxBytes: Math.floor(cache.maxBytes * (1 - DOCUMENT_SHARE)),
    getMaxAgeMs,
  });

  return {
    isEnabled: cache.isEnabled,
    responses,
    counters,
    generations,
    /** How long something may be taken for current of which no change was heard; milliseconds. */
    getMaxAgeMs,
    headerProfiles: createHeaderProfiles(),

    /** Documents of a query, kept or loaded; see `createDocumentStore`. */
    loadDocuments: (query: unknown, stamp: string, load: () => Promise<unknown>) =>
      documents.load(query, isUnlinked() ? `${stamp} ${currentSpan()}` : stamp, load),

    /** Whether finished responses may serve others. Documents are kept all the same. */
    mayShareResponses: (): boolean =>
      cache.isEnabled &&
      (cache.sharesResponses ??
        (documentMiddlewares?.areThere() !== true &&
          getThirdPartyMiddlewares(strapi)?.areInside() !== true)),

    /** Called in `register`, to see what the project adds to reading. */
    watch(): void {
      documentMiddlewares = watchThirdPartyDocumentMiddlewares(strapi);
    },

    /** Adds the middleware of the Document Service that reads through the cache. */
    useInnermost: (middleware: Parameters<ThirdPartyDocumentMiddlewares['useInnermost']>[0]) =>
      documentMiddlewares?.useInnermost(middleware),

    /** Starts to follow writes here and, where Redis is configured, on other nodes. */
    async start(): Promise<void> {
      followWrites(strapi, generations.renew);
      if (cache.isEnabled && cache.redis !== null) {
        link = await openRedisLink(strapi, {
          ...cache.redis,
          node,
          generations,
        });
        documents = createStore(link.redis);
      }
    },

    /** Counts, bytes and ages, for operators. */
    measure: (): Measurements => ({
      ...counters,
      matches: Object.fromEntries(counters.matches),
      ...responses.measure(),
      isLinked: !isUnlinked(),
    }),

    async stop(): Promise<void> {
      await documents.close();
      link?.close();
    },
  };
}

export type CacheService = ReturnType<typeof createCacheService>;
