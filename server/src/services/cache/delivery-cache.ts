import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { resolveConfig } from '../../config';
import { nameRow } from '../../schema/dependency-names';
import { perStrapi } from '../../strapi/per-strapi';
import { createDocumentStore, type Loaded } from './documents';
import { createFollowClones, followWrites, tell } from './follow-writes';
import type { Measurements } from './format-prometheus';
import { createGenerations } from './generations';
import { createCounters } from './metrics';
import { openRedisLink, type RedisLink } from './redis-link';
import { createResponses } from './responses';

/** Half of the memory is for loaded documents, half for finished responses. */
const DOCUMENT_SHARE = 0.5;

/**
 * How long a node trusts each level of its own memory while it does not hear the others: a document
 * for that long, and a response that was made from it for as long again. Without a cache the compiled
 * segments are all that is kept, and for no longer either.
 */
const UNLINKED_MAX_AGE_MS = 1_000;

/** The cache of a Strapi, made when it is asked for first and idle until it is started. */
export const getCache = perStrapi(createDeliveryCache);

/**
 * What delivery keeps between requests. Everything in it can be lost at any time, and nothing in it
 * is of a visitor.
 */
function createDeliveryCache(strapi: Core.Strapi) {
  const { cache } = resolveConfig(strapi.config.get('plugin::personalization'));
  const node = randomUUID();
  const counters = createCounters();
  let link: RedisLink | undefined;
  const generations = createGenerations((change) => link?.announce(change));
  const isUnlinked = () => cache.redis !== null && link?.isConnected() !== true;
  const getMaxAgeMs = () =>
    isUnlinked() || !cache.isEnabled
      ? Math.min(UNLINKED_MAX_AGE_MS, cache.maxAgeSeconds * 1000)
      : cache.maxAgeSeconds * 1000;
  const createStore = (redis?: RedisLink['redis']) =>
    createDocumentStore({
      maxBytes: Math.floor(cache.maxBytes * DOCUMENT_SHARE),
      prefix: cache.redis?.prefix ?? 'personalization',
      generations,
      getMaxAgeMs,
      getSpan: () => (isUnlinked() ? Math.floor(Date.now() / UNLINKED_MAX_AGE_MS) : null),
      counters,
      ...(redis === undefined ? undefined : { redis }),
    });
  let documents = createStore();
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

    /** Documents of a query, kept or loaded; see `createDocumentStore`. */
    loadDocuments: (query: unknown, models: readonly string[], load: () => Promise<Loaded>) =>
      documents.load(query, models, load),

    followClones: createFollowClones(strapi, generations.renew),

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
      notShared: Object.fromEntries(counters.notShared),
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

export type DeliveryCache = ReturnType<typeof createDeliveryCache>;

/**
 * Outdates what was made of a row that was changed by raw SQL, which nobody else notices: at once, and
 * again after the commit where a transaction is under way.
 */
export function noteRawWrite(strapi: Core.Strapi, uid: string, id: unknown): Promise<void> {
  const { generations } = getCache(strapi);
  return tell(strapi, uid, () => generations.renew(uid, [nameRow(uid, id)]));
}
