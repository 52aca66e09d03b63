import {
  FILES_FORMAT,
  SEGMENT_FILE_FIELDS,
  type SegmentFile,
} from '../../../../core/contracts/files/schema';
import { toSegmentState } from '../segment/segment-state';
import type { StoredSegment } from '../segment/stored-segment';

/** A segment as its file has it: what is empty is left out. */
export function toSegmentFile(segment: StoredSegment): SegmentFile {
  const state = toSegmentState(segment);
  const { key, name, rule, active, archivedAt } = state;
  const said = SEGMENT_FILE_FIELDS.filter((field) => isSet(state[field]));
  return {
    ...Object.fromEntries(said.map((field) => [field, state[field]])),
    format: FILES_FORMAT,
    key,
    name,
    rule,
    active,
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
