/** Counts since the start of this process. Nothing in them is of a visitor. */
export interface CacheCounters {
  /** Answers from finished bytes, and answers that had to be made. */
  answerHits: number;
  answerMisses: number;
  /** Documents with all their variants that were at hand, and that had to be loaded. */
  documentHits: number;
  documentLoads: number;
  evictions: number;
  /** Answers in which at least one variant won, and answers with default content throughout. */
  personalizedAnswers: number;
  defaultAnswers: number;
  /** Answers for somebody in the segment, by its key. */
  matches: Map<string, number>;
}

export function createCounters(): CacheCounters {
  return {
    answerHits: 0,
    answerMisses: 0,
    documentHits: 0,
    documentLoads: 0,
    evictions: 0,
    personalizedAnswers: 0,
    defaultAnswers: 0,
    matches: new Map(),
  };
}

/** Counts one answer. Keys are those of segments that there are, so their number is bounded. */
export function countAnswer(
  counters: CacheCounters,
  answer: { segments: Iterable<string>; isDefault: boolean },
): void {
  counters[answer.isDefault ? 'defaultAnswers' : 'personalizedAnswers'] += 1;
  for (const key of answer.segments) {
    counters.matches.set(key, (counters.matches.get(key) ?? 0) + 1);
  }
}
