import {
  listSegmentFields,
  SEGMENT_FIELDS,
  type SegmentField,
  type SegmentState,
} from '../../../../core/contracts/segment/fields';

/** A segment as a database, a file or a caller may give it. */
type StateLike = Partial<Record<SegmentField, unknown>>;

type Kind = (typeof SEGMENT_FIELDS)[SegmentField];

/** All that somebody can set of a segment, and nothing else. */
export function toSegmentState(row: StateLike): SegmentState {
  const values = listSegmentFields().map((field) => [
    field,
    READERS[SEGMENT_FIELDS[field]](row[field]),
  ]);
  return Object.fromEntries(values) as SegmentState;
}

const READERS: Record<Kind, (value: unknown) => unknown> = {
  name: (value) => value,
  text: (value) => value ?? null,
  rule: (value) => value,
  flag: (value) => value === true,
  instant: readInstant,
};

/** Drivers of databases differ in what they give. */
function readInstant(value: unknown): string | null {
  return value === null || value === undefined
    ? null
    : new Date(value as string | Date).toISOString();
}
