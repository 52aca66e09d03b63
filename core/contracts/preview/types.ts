import type { Decision } from '../../decision/resolve-document';
import type { SegmentStatus } from '../../segments/segment-status';

/** Why a segment that was asked for makes no difference to visitors at the moment. */
export interface DormantSegment {
  key: string;
  /** `unknown`: there is no active segment of that key. */
  because: 'unknown' | Exclude<SegmentStatus, 'live'>;
}

/** The segments that somebody is in. */
export interface Audience {
  /** Segment keys, in the order of the segments. */
  segments: string[];
  /** Segments that were asked for by key and that visitors are not in at the moment. */
  dormant: DormantSegment[];
  /** Why the visitor gets default content whatever the segments say. */
  suppressed: 'opt-out' | 'crawler' | null;
}

/** An entry that a relation points to; `title` is `null` where the caller may not read it. */
export interface RelatedEntry {
  id: number | string;
  title: string | null;
}

/** A file of the media library. */
export interface MediaFile {
  id: number | string;
  name: string;
  url: string;
  mime: string;
  alternativeText: string | null;
}

/**
 * An entry or component as it is shown: values by field name, relations as `RelatedEntry[]`, media
 * as `MediaFile[]`, components with their `id`, and with `__component` in dynamic zones.
 */
export type ShownDocument = { [field: string]: unknown };

/** An entry as visitors of an audience get it, beside what everybody else gets. */
export interface ShownEntry {
  audience: Audience;
  status: 'draft' | 'published';
  defaultContent: ShownDocument;
  content: ShownDocument;
  decisions: Decision[];
  /** Fields, as paths in `content`, whose value for this audience the caller may not read. */
  restricted: string[];
  /** Some variants may not be read at all by the caller, so visitors may get something else. */
  isPartial: boolean;
  /** Path and query of the delivery endpoint; `null` where the project exposes no route for it. */
  deliveryPath: string | null;
  /** Whether the entry is published, so that the delivery endpoint has an answer. */
  isPublished: boolean;
}

export interface ShowEntryResponse {
  data: ShownEntry;
}

export interface MatchAudienceResponse {
  data: Audience;
}

/** Number of variants by document id, at every depth. Documents without variants have 0. */
export interface CountVariantsResponse {
  data: Record<string, number>;
}
