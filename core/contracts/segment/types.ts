import type { Attribute } from '../../visitor/attribute';
import type { Fault } from '../fault';
import type { SegmentState } from './fields';

/** A segment as the admin API answers it. Dates are ISO 8601 in UTC. */
export interface SegmentRecord extends SegmentState {
  documentId: string;
  createdAt: string;
  updatedAt: string;
}

/** A segment in a list, with the number of documents whose variants name it. */
export interface SegmentListItem extends SegmentRecord {
  usageCount: number;
}

/** One version of an entry whose variants name a segment. */
export interface SegmentUsageEntry {
  uid: string;
  kind: 'collectionType' | 'singleType';
  contentTypeName: string;
  documentId: string;
  locale: string | null;
  status: 'draft' | 'published';
  /** The entry's main field; `null` where it is empty or may not be read by the caller. */
  title: string | null;
  /** Where the variants stand, such as `blocks.segmentVariants`. */
  places: string[];
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

export interface ListSegmentsResponse {
  data: SegmentListItem[];
  meta: { pagination: Pagination };
}

export interface SegmentResponse {
  data: SegmentRecord;
}

/** Another segment whose rule asks about one. */
export interface AskingSegment {
  documentId: string;
  key: string;
  name: string;
}

export interface SegmentUsageResponse {
  data: SegmentUsageEntry[];
  /** Other segments whose rules ask about this one, by name. */
  segments: AskingSegment[];
}

/** What is wrong with a rule, and what it says. */
export interface RuleValidation {
  faults: Fault[];
  sentence: string;
}

export interface ValidateRuleResponse {
  data: RuleValidation;
}

export interface ListAttributesResponse {
  data: readonly Attribute[];
}

/** The answer of `GET /personalization/segments/key`. */
export interface SuggestKeyResponse {
  data: { key: string };
}
