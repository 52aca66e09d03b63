import { LRUCache } from 'lru-cache';
import type { ExplainedDecision } from '../../../../core/decision';
import type { Generations } from './generations';
import type { CacheCounters } from './metrics';

/** One of the results that a cache key can give: what was decided, and the finished bytes of the rest. */
export interface Outcome {
  /** The body up to the place of `meta.personalization`. */
  head: string;
  /** The body after it. */
  tail: string;
  key: string;
  decisions: readonly ExplainedDecision[];
  /** What the content itself gives cause to, whoever asks. */
  warnings: readonly string[];
}

/** What is known of a cache key, whoever asks: which segments matter there. */
interface Page {
  /** Tells it from what was known of the same cache key before. */
  id: number;
  relevant: readonly string[];
  /** Models by uid, and names of less: see `dependency-names.ts`. */
  dependencies: readonly string[];
  stamp: string;
  /** The epoch at which the stamp was last seen to be current. */
  epoch: number;
  /** When the oldest of its documents was loaded; milliseconds since the epoch. */
  createdAt: number;
}

/** A whole response to a request whose URL names the segments. */
export interface FinishedResponse {
  body: Buffer;
  etag: string;
  page: string;
  pageId: number;
  /** Keys of the segments that it was made for. */
  segments: readonly string[];
  /** Whether default content stayed throughout. */
  isDefault: boolean;
  /** When a segment's schedule changes what the URL means; milliseconds since the epoch. */
  validUntil: number;
  createdAt: number;
}

/** A rough bound on what the small entries cost besides their content. */
const ENTRY_OVERHEAD_BYTES = 500;

/** What a text and its place in a list cost besides its characters. */
const NAME_BYTES = 24;

/** What is known of cache keys is small beside the responses that are found by it. */
const PAGE_SHARE = 0.2;

/**
 * Finished responses by cache key. Which outcome a visitor gets depends only on those of their segments
 * that the content at the cache key names, so a page with n variants has about n + 1 of them, however
 * many segments and visitors there are.
 */
export function createResponses(options: {
  generations: Generations;
  counters: CacheCounters;
  maxBytes: number;
  getMaxAgeMs: () => number;
}) {
  const { generations, counters, getMaxAgeMs } = options;
  const countEviction = (_value: unknown, _key: string, reason: string) => {
    counters.evictions += reason === 'evict' ? 1 : 0;
  };
  const pageBytes = Math.max(1, Math.floor(options.maxBytes * PAGE_SHARE));
  const responseBytes = Math.max(1, Math.floor((options.maxBytes * (1 - PAGE_SHARE)) / 2));
  const pages = new LRUCache<string, Page>({
    maxSize: pageBytes,
    sizeCalculation: sizePage,
    dispose: countEviction,
  });
  const outcomes = new LRUCache<string, Outcome>({
    maxSize: responseBytes,
    sizeCalculation: ({ head, tail }, key) =>
      (head.length + tail.length + key.length) * 2 + ENTRY_OVERHEAD_BYTES,
    dispose: countEviction,
  });
  const finished = new LRUCache<string, FinishedResponse>({
    maxSize: responseBytes,
    sizeCalculation: ({ body }, key) => body.length + key.length * 2 + ENTRY_OVERHEAD_BYTES,
    dispose: countEviction,
  });

  let lastId = 0;

  const findPage = (cacheKey: string): Page | null => {
    const page = pages.get(cacheKey);
    if (page === undefined || Date.now() - page.createdAt > getMaxAgeMs()) {
      return null;
    }
    const epoch = generations.getEpoch();
    if (page.epoch !== epoch) {
      if (generations.stamp(page.dependencies) !== page.stamp) {
        pages.delete(cacheKey);
        return null;
      }
      page.epoch = epoch;
    }
    return page;
  };

  return {
    /** Whether anything is known of a cache key. */
    has: (cacheKey: string): boolean => findPage(cacheKey) !== null,

    /** The outcome at a cache key for somebody in these segments, if it is known. */
    find(cacheKey: string, matching: ReadonlySet<string>): Outcome | null {
      const page = findPage(cacheKey);
      return page === null ? null : (outcomes.get(outcomeKey(cacheKey, page, matching)) ?? null);
    },

    /**
     * Keeps an outcome.
     *
     * @param made.stamp the generations of the dependencies before anything was loaded
     */
    keep(
      cacheKey: string,
      matching: ReadonlySet<string>,
      made: Pick<Page, 'relevant' | 'dependencies' | 'stamp' | 'createdAt'>,
      outcome: Outcome,
    ): void {
      if (generations.stamp(made.dependencies) !== made.stamp) {
        return;
      }
      const known = findPage(cacheKey);
      // What outcomes have in common is kept with the oldest of them, whose age is the page's.
      if (known !== null && dependsAlike(known, made)) {
        outcomes.set(outcomeKey(cacheKey, known, matching), outcome);
        return;
      }
      lastId += 1;
      const page: Page = {
        ...made,
        id: lastId,
        relevant: [...made.relevant].sort(),
        epoch: generations.getEpoch(),
      };
      pages.set(cacheKey, page);
      outcomes.set(outcomeKey(cacheKey, page, matching), outcome);
    },

    /** The whole response to a URL that names its segments, if it is known. */
    findFinished(url: string): FinishedResponse | null {
      const response = finished.get(url);
      if (response === undefined || Date.now() >= response.validUntil) {
        return null;
      }
      const page = findPage(response.page);
      return page !== null && page.id === response.pageId ? response : null;
    },

    /** Keeps a whole response, made from an outcome that was found or kept just now. */
    keepFinished(
      url: string,
      cacheKey: string,
      response: Omit<FinishedResponse, 'page' | 'pageId' | 'createdAt'>,
    ): void {
      const page = findPage(cacheKey);
      if (page !== null) {
        finished.set(url, {
          ...response,
          page: cacheKey,
          pageId: page.id,
          createdAt: Date.now(),
        });
      }
    },

    /** Bytes, entries and the age of the oldest cache key. */
    measure() {
      const now = Date.now();
      let oldest = now;
      for (const { createdAt } of pages.values()) {
        oldest = Math.min(oldest, createdAt);
      }
      return {
        bytes: pages.calculatedSize + outcomes.calculatedSize + finished.calculatedSize,
        cacheKeys: pages.size,
        outcomes: outcomes.size,
        finished: finished.size,
        oldestEntryAgeSeconds: Math.round((now - oldest) / 1000),
      };
    },

    clear(): void {
      pages.clear();
      outcomes.clear();
      finished.clear();
    },
  };
}

/** The keys of segments are texts that others have too; what is counted is their place. */
function sizePage({ stamp, relevant, dependencies }: Page, cacheKey: string): number {
  const names = dependencies.reduce((bytes, name) => bytes + name.length + NAME_BYTES, 0);
  return (cacheKey.length + stamp.length) * 2 + relevant.length * 8 + names + ENTRY_OVERHEAD_BYTES;
}

function dependsAlike(a: Pick<Page, 'dependencies' | 'stamp'>, b: typeof a): boolean {
  return (
    a.stamp === b.stamp &&
    a.dependencies.length === b.dependencies.length &&
    a.dependencies.every((name, i) => name === b.dependencies[i])
  );
}

/** A page whose content changed has another id, so an outcome of what is outdated is never found again. */
function outcomeKey(
  cacheKey: string,
  { id, relevant }: Pick<Page, 'id' | 'relevant'>,
  matching: ReadonlySet<string>,
): string {
  return `${cacheKey} ${id} ${relevant.filter((key) => matching.has(key)).join(',')}`;
}
