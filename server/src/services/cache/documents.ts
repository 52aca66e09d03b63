import { createHash } from 'node:crypto';
import type { BentoCache, BentoStore } from 'bentocache';
import type { Redis } from 'ioredis';
import type { Generations } from './generations';
import type { CacheCounters } from './metrics';
import { createSingleFlight } from './single-flight';

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
  generations: Generations;
  getMaxAgeMs: () => number;
  /** Another value for each span of time in which documents may be taken for current. */
  getSpan: () => number | null;
  counters: CacheCounters;
}

/** What is loaded, and what it depends on beside the models that its query names. */
export interface Loaded {
  value: unknown;
  /** See `listRowNames`. */
  names: readonly string[];
  /** It is not what the query gives to everybody, and must not be kept. */
  isTransient?: boolean;
}

/** Documents, and all that they depend on. */
export interface FoundDocuments extends LoadedDocuments {
  names: readonly string[];
}

/**
 * Keeps loaded documents with all their variants, whatever the visitor: in memory, and in Redis
 * where it is configured. Requests for the same document at the same time share one load.
 *
 * What documents depend on is known only when they are loaded. So two things are kept: by the query,
 * the names of what it depended on when it was loaded last; and by these names and their generations,
 * the documents. Those are found as long as nothing of it was written, however old the names are.
 */
export function createDocumentStore(options: DocumentStoreOptions) {
  const { counters, generations, getMaxAgeMs, getSpan } = options;
  const flights = createSingleFlight();
  let opened: Promise<Cache> | undefined;
  const open = () => (opened ??= openStore(options));

  const keyOf = (query: string, models: readonly string[], names: readonly string[]) => {
    const dependencies = [...models, ...names];
    return hash([query, dependencies, generations.stamp(dependencies), getSpan()]);
  };
  const find = async (query: string, models: readonly string[]): Promise<FoundDocuments | null> => {
    const cache = await open();
    const names = await cache.get<string[]>({ key: `names:${query}` });
    const kept = names && (await cache.get<LoadedDocuments>({ key: keyOf(query, models, names) }));
    return names && kept ? { ...kept, names } : null;
  };
  const keep = async (
    query: string,
    models: readonly string[],
    { names, ...documents }: FoundDocuments,
  ): Promise<void> => {
    // Before anything is waited for, in which what was loaded could be outdated.
    const key = keyOf(query, models, names);
    const cache = await open();
    const ttl = getMaxAgeMs();
    await cache.set({ key, value: documents, ttl });
    await cache.set({ key: `names:${query}`, value: names, ttl });
  };

  return {
    /**
     * The documents of a query, from the store or loaded.
     *
     * @param query what names the documents; it must be JSON
     * @param models what they depend on whatever is loaded: models by uid, and names of less
     */
    async load(
      query: unknown,
      models: readonly string[],
      loadDocuments: () => Promise<Loaded>,
    ): Promise<FoundDocuments> {
      const key = hash(query);
      let found = await find(key, models);
      let isLoaded = false;
      const take = async (): Promise<boolean> => (found = await find(key, models)) !== null;
      const work = async (): Promise<void> => {
        isLoaded = true;
        const epoch = generations.getEpoch();
        const loadedAt = Date.now();
        const { isTransient, ...loaded } = await loadDocuments();
        found = { ...loaded, loadedAt };
        const dependencies = [...models, ...loaded.names];
        if (isTransient !== true && !generations.haveChangedSince(dependencies, epoch)) {
          await keep(key, models, found);
        }
      };
      try {
        if (found === null) {
          await flights.share(key, take, work);
        }
      } finally {
        counters[isLoaded ? 'documentLoads' : 'documentHits'] += 1;
      }
      return found as unknown as FoundDocuments;
    },

    async clear(): Promise<void> {
      await (await opened)?.clear();
    },

    async close(): Promise<void> {
      await (await opened)?.disconnectAll();
    },
  };
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
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
