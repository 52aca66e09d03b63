/** Counts since the start of this process. Nothing in them is of a visitor. */
export interface CacheCounters {
  /** Answers from finished bytes, and answers that had to be made. */
  answerHits: number;
  answerMisses: number;
  /** Documents with all their variants that were at hand, and that had to be loaded. */
  documentHits: number;
  documentLoads: number;
  evictions: number;
}

export function createCounters(): CacheCounters {
  return { answerHits: 0, answerMisses: 0, documentHits: 0, documentLoads: 0, evictions: 0 };
}
