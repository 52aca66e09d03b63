import { LRUCache } from 'lru-cache';
import type { ExplainedDecision } from '../../../../core/decision';
import type { CacheCounters } from './metrics';
import type { Generations } from './generations';

/** One of the results that an address can give: what was decided, and the finished bytes of the rest. */
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

/** What is known of an address, whoever asks: which segments matter there. */
interface Page {
  relevant: readonly string[];
  dependencies: readonly string[];
  stamp: string;
  /** The epoch at which the stamp was last seen to be current. */
  epoch: number;
  /** When the oldest of its documents was loaded; milliseconds since the epoch. */
  createdAt: number;
}

/** A whole answer to a request whose URL names the segments. */
export interface FinishedAnswer {
  body: Buffer;
  etag: string;
  page: string;
  stamp: string;
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

/** What is known of addresses is small beside the answers that are found by it. */
const PAGE_SHARE = 0.2;

/**
 * Finished answers by address. Which outcome a visitor gets depends only on those of their segments
 * that the content at the address names, so a page with n variants has about n + 1 of them, however
 * many segments and visitors there are.
 */
export function createAnswers(options: {
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
  const answerBytes = Math.max(1, Math.floor((options.maxBytes * (1 - PAGE_SHARE)) / 2));
  const pages = new LRUCache<string, Page>({
    maxSize: pageBytes,
    sizeCalculation: sizePage,
    dispose: countEviction,
  });
  const outcomes = new LRUCache<string, Outcome>({
    maxSize: answerBytes,
    sizeCalculation: ({ head, tail }, key) =>
      (head.length + tail.length + key.length) * 2 + ENTRY_OVERHEAD_BYTES,
    dispose: countEviction,
  });
  const finished = new LRUCache<string, FinishedAnswer>({
    maxSize: answerBytes,
    sizeCalculation: ({ body }, key) => body.length + key.length * 2 + ENTRY_OVERHEAD_BYTES,
    dispose: countEviction,
  });

  const findPage = (address: string): Page | null => {
    const page = pages.get(address);
    if (page === undefined || Date.now() - page.createdAt > getMaxAgeMs()) {
      return null;
    }
    const epoch = generations.getEpoch();
    if (page.epoch !== epoch) {
      if (generations.stamp(page.dependencies) !== page.stamp) {
        pages.delete(address);
        return null;
      }
      page.epoch = epoch;
    }
    return page;
  };

  return {
    /** Whether anything is known of an address. */
    has: (address: string): boolean => findPage(address) !== null,

    /** The outcome at an address for somebody in these segments, if it is known. */
    find(address: string, matching: ReadonlySet<string>): Outcome | null {
      const page = findPage(address);
      return page === null ? null : (outcomes.get(outcomeKey(address, page, matching)) ?? null);
    },

    /**
     * Keeps an outcome.
     *
     * @param made.stamp the generations of the dependencies before anything was loaded
     */
    keep(
      address: string,
      matching: ReadonlySet<string>,
      made: Pick<Page, 'relevant' | 'dependencies' | 'stamp' | 'createdAt'>,
      outcome: Outcome,
    ): void {
      if (generations.stamp(made.dependencies) !== made.stamp) {
        return;
      }
      const page: Page = {
        ...made,
        relevant: [...made.relevant].sort(),
        epoch: generations.getEpoch(),
      };
      const known = findPage(address);
      // What outcomes have in common is kept with the oldest of them, whose age is the page's.
      if (known === null || known.stamp !== page.stamp) {
        pages.set(address, page);
      }
      outcomes.set(outcomeKey(address, page, matching), outcome);
    },

    /** The whole answer to a URL that names its segments, if it is known. */
    findFinished(url: string): FinishedAnswer | null {
      const answer = finished.get(url);
      if (answer === undefined || Date.now() >= answer.validUntil) {
        return null;
      }
      const page = findPage(answer.page);
      return page !== null && page.stamp === answer.stamp ? answer : null;
    },

    /** Keeps a whole answer, made from an outcome that was found or kept just now. */
    keepFinished(
      url: string,
      address: string,
      answer: Omit<FinishedAnswer, 'page' | 'stamp' | 'createdAt'>,
    ): void {
      const page = findPage(address);
      if (page !== null) {
        finished.set(url, {
          ...answer,
          page: address,
          stamp: page.stamp,
          createdAt: Date.now(),
        });
      }
    },

    /** Bytes, entries and the age of the oldest address. */
    measure() {
      const now = Date.now();
      let oldest = now;
      for (const { createdAt } of pages.values()) {
        oldest = Math.min(oldest, createdAt);
      }
      return {
        bytes: pages.calculatedSize + outcomes.calculatedSize + finished.calculatedSize,
        addresses: pages.size,
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

/** The names of models and segments are texts that others have too; what is counted is their place. */
function sizePage({ stamp, relevant, dependencies }: Page, address: string): number {
  const places = (relevant.length + dependencies.length) * 8;
  return (address.length + stamp.length) * 2 + places + ENTRY_OVERHEAD_BYTES;
}

/** The stamp is part of the key, so an outcome of outdated content is never found again. */
function outcomeKey(
  address: string,
  { relevant, stamp }: Pick<Page, 'relevant' | 'stamp'>,
  matching: ReadonlySet<string>,
): string {
  return `${address} ${stamp} ${relevant.filter((key) => matching.has(key)).join(',')}`;
}
