export type { CountVariantsQuery, MatchAudienceInput, ShowEntryInput } from './schema';
export type {
  Audience,
  CountVariantsResponse,
  DormantSegment,
  MatchAudienceResponse,
  MediaFile,
  RelatedEntry,
  ShowEntryResponse,
  ShownDocument,
  ShownEntry,
} from './types';
