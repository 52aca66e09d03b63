import type { Rule } from '../../rules/rule';

/** What a field of each kind holds. */
interface ValueOfKind {
  /** A text that is always there. */
  name: string;
  text: string | null;
  rule: Rule;
  flag: boolean;
  /** ISO 8601. */
  instant: string | null;
}

/**
 * All that somebody can set of a segment, and of which kind it is. What reads, takes, copies, keeps
 * and exports segments follows this list.
 */
export const SEGMENT_FIELDS = {
  key: 'name',
  name: 'name',
  description: 'text',
  reason: 'text',
  rule: 'rule',
  active: 'flag',
  startsAt: 'instant',
  endsAt: 'instant',
  archivedAt: 'instant',
} as const satisfies Record<string, keyof ValueOfKind>;

export type SegmentField = keyof typeof SEGMENT_FIELDS;

/** All that somebody can set of a segment. */
export type SegmentState = {
  -readonly [Field in SegmentField]: ValueOfKind[(typeof SEGMENT_FIELDS)[Field]];
};

/** The fields of a segment, but for some. */
export function listSegmentFields<Left extends SegmentField = never>(
  ...left: readonly Left[]
): Exclude<SegmentField, Left>[] {
  const fields = Object.keys(SEGMENT_FIELDS) as SegmentField[];
  return fields.filter((field): field is Exclude<SegmentField, Left> => !isOneOf(field, left));
}

function isOneOf(field: SegmentField, fields: readonly SegmentField[]): boolean {
  return fields.includes(field);
}
