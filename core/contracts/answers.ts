import type { ExplainedDecision } from '../decision';
import type { ExplainReason } from '../rules';

export type { ConsentClass, VisitorContext } from '../visitor';
export type { ExplainedDecision };

/** `meta.personalization` of a response. */
export interface DeliveryMeta {
  /** Names the result: the same decisions have the same key. `default` where nothing was replaced. */
  key: string;
  /** Keys of the segments that the visitor is in. */
  segments: string[];
  decisions: ExplainedDecision[];
  warnings: string[];
}

/** Where in a list a response is: by page, or by the number of entries before it. */
export type Pagination =
  | { page: number; pageSize: number; pageCount?: number; total?: number }
  | { start: number; limit: number; total?: number };

/**
 * What the content API responds with, and what was decided: `Personalized<Page>` of one document,
 * `Personalized<Page[]>` of a list, as the project describes its pages.
 */
export interface Personalized<T> {
  data: T;
  meta: {
    /** Of a list over REST. */
    pagination?: Pagination;
    personalization: DeliveryMeta;
  };
}

/** A segment that the visitor is in, and what about the visitor made it so. */
export interface MatchedSegment {
  key: string;
  name: string;
  /** The sentence that the visitor may read; `null` where the editor wrote none. */
  reason: string | null;
  why: { attribute: string; value: unknown }[];
}

/** A segment that could not be decided, and what would have to be known. */
export interface UnknownSegment {
  key: string;
  name: string;
  missing: { attribute: string; because: ExplainReason }[];
}

/** The response of `POST /api/personalization/segments`. */
export interface MatchResponse {
  data: { segments: MatchedSegment[]; unknown: UnknownSegment[] };
  meta: { suppressed: 'opt-out' | 'crawler' | null; warnings: string[] };
}
