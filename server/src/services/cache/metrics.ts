/** Counts since the start of this process. Nothing in them is of a visitor. */
export interface CacheCounters {
  /** Responses from finished bytes, and responses that had to be made. */
  responseHits: number;
  responseMisses: number;
  /** Documents with all their variants that were at hand, and that had to be loaded. */
  documentHits: number;
  documentLoads: number;
  evictions: number;
  /** Responses in which at least one variant won, and responses with default content throughout. */
  personalizedResponses: number;
  defaultResponses: number;
  /** Responses that were made for one request alone, by the reason. */
  notShared: Map<string, number>;
  /** Responses for somebody in the segment, by its key. */
  matches: Map<string, number>;
}

export function createCounters(): CacheCounters {
  return {
    responseHits: 0,
    responseMisses: 0,
    documentHits: 0,
    documentLoads: 0,
    evictions: 0,
    personalizedResponses: 0,
    defaultResponses: 0,
    notShared: new Map(),
    matches: new Map(),
  };
}

/** Counts one response. Keys are those of segments that there are, so their number is bounded. */
export function countResponse(
  counters: CacheCounters,
  response: { segments: Iterable<string>; isDefault: boolean },
): void {
  counters[response.isDefault ? 'defaultResponses' : 'personalizedResponses'] += 1;
  for (const key of response.segments) {
    counters.matches.set(key, (counters.matches.get(key) ?? 0) + 1);
  }
}

/** Counts a response that may not serve others; `null` is none. */
export function countNotShared(counters: CacheCounters, reason: string | null): void {
  if (reason !== null) {
    counters.notShared.set(reason, (counters.notShared.get(reason) ?? 0) + 1);
  }
}
