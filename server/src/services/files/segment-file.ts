import { FILES_FORMAT, type SegmentFile } from '../../../../core/contracts/files/schema';
import type { StoredSegment } from '../segment/stored-segment';

/** Fields of a segment that files hold, apart from its key and whether it is archived. */
export const SEGMENT_FIELDS = [
  'name',
  'description',
  'reason',
  'rule',
  'active',
  'startsAt',
  'endsAt',
] as const;

/** A segment as its file has it: what is empty is left out. */
export function toSegmentFile(segment: StoredSegment): SegmentFile {
  const { key, name, description, reason, rule, active, startsAt, endsAt, archivedAt } = segment;
  return {
    format: FILES_FORMAT,
    key,
    name,
    rule,
    active: active === true,
    ...(isSet(description) && { description }),
    ...(isSet(reason) && { reason }),
    ...(isSet(startsAt) && { startsAt: toInstant(startsAt) }),
    ...(isSet(endsAt) && { endsAt: toInstant(endsAt) }),
    ...(isSet(archivedAt) && { archived: true }),
  };
}

/** The same instant in the same words; anything else as it is. */
export function toInstant(value: unknown): unknown {
  const at = value instanceof Date ? value.getTime() : Date.parse(String(value));
  return Number.isNaN(at) ? value : new Date(at).toISOString();
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
