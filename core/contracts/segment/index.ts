export { RESERVED_SEGMENT_KEYS, SEGMENT_BOUNDS, SEGMENT_KEY_PATTERN } from './bounds';
export type {
  AskingSegment,
  ListAttributesResponse,
  ListSegmentsResponse,
  Pagination,
  RuleValidation,
  SegmentListItem,
  SegmentRecord,
  SegmentResponse,
  SegmentUsageEntry,
  SegmentUsageResponse,
  ValidateRuleResponse,
} from './types';
export type { Fault, FaultDetail } from '../fault';
export type { ListSegmentsQuery, SegmentInput, ValidateRuleInput } from './schema';
