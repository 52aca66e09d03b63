import { createHash } from 'node:crypto';
import type { BentoCache, BentoStore } from 'bentocache';
import type { Redis } from 'ioredis';
import type { CacheCounters } from './metrics';

const STORE = 'documents';

/** Entries above it are loaded each time rather than driving out a hundred others. */
const MAX_ENTRY_SHARE = 0.25;

/** What was loaded, and when; milliseconds since the epoch. */
export interface LoadedDocuments {
  value: unknown;
  loadedAt: number;
}

type Cache = BentoCache<Record<typeof STORE, BentoStore>>;

export interface DocumentStoreOptions {
  maxBytes: number;
  /** A shared level, where one is configured. */
  redis?: Redis;
  prefix: string;
  getMaxAgeMs: () => number;
  counters: CacheCounters;
}

/**
 * Keeps loaded documents with all their variants, whatever the visitor: in memory, and in Redis
 * where it is configured. Requests for the same document at the same time share one load.
 */
export function createDocumentStore(options: DocumentStoreOptions) {
  const { counters, getMaxAgeMs } = options;
  let opened: Promise<Cache> | undefined;
  const open = () => (opened ??= openStore(options));

  return {
    /**
     * The documents of a query, from the store or loaded.
     *
     * @param query what names the documents; it must be JSON
     * @param stamp the generations of all models that the query depends on
     */
    async load(
      query: unknown,
      stamp: string,
      loadDocuments: () => Promise<unknown>,
    ): Promise<LoadedDocuments> {
      const cache = await open();
      const failures: unknown[] = [];
      let isLoaded = false;
      try {
        const kept: LoadedDocuments = await cache.getOrSet({
          key: createKey(query, stamp),
          ttl: getMaxAgeMs(),
          factory: async (): Promise<LoadedDocuments> => {
            isLoaded = true;
            const loadedAt = Date.now();
            const value = await loadDocuments().catch((error) => rethrow(error, failures));
            return { value, loadedAt };
          },
        });
        return kept;
      } catch (error) {
        // What the load itself threw is the caller's to handle, without the store's wrapping.
        throw failures.length > 0 ? failures[0] : error;
      } finally {
        counters[isLoaded ? 'documentLoads' : 'documentHits'] += 1;
      }
    },

    async clear(): Promise<void> {
      await (await opened)?.clear();
    },

    async close(): Promise<void> {
      await (await opened)?.disconnectAll();
    },
  };
}

function rethrow(error: unknown, failures: unknown[]): never {
  failures.push(error);
  throw error;
}

function createKey(query: unknown, stamp: string): string {
  return createHash('sha256')
    .update(JSON.stringify([query, stamp]))
    .digest('base64url');
}

/** The library is an ES module, which a CommonJS plugin can only import at run time. */
async function openStore({ maxBytes, redis, prefix }: DocumentStoreOptions): Promise<Cache> {
  const { BentoCache: Bento, bentostore } = await import('bentocache');
  const { memoryDriver } = await import('bentocache/drivers/memory');
  const maxEntrySize = Math.max(1, Math.floor(maxBytes * MAX_ENTRY_SHARE));
  const memory = bentostore().useL1Layer(memoryDriver({ maxSize: maxBytes, maxEntrySize }));
  const store =
    redis === undefined
      ? memory
      : memory.useL2Layer(
          (await import('bentocache/drivers/redis')).redisDriver({ connection: redis }),
        );
  return new Bento({
    default: STORE,
    prefix,
    stores: { [STORE]: store },
    grace: false,
    suppressL2Errors: true,
    l2CircuitBreakerDuration: '2s',
  }) as Cache;
}
