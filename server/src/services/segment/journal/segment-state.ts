import type { SegmentState } from '../../../../../core/contracts/segment/history';
import type { StoredSegment } from '../stored-segment';

/** What the journal remembers of a segment: all that somebody can set, and nothing else. */
export function toSegmentState(row: StoredSegment): SegmentState {
  return {
    key: row.key,
    name: row.name,
    description: row.description ?? null,
    reason: row.reason ?? null,
    rule: row.rule,
    active: row.active === true,
    startsAt: toInstant(row.startsAt),
    endsAt: toInstant(row.endsAt),
    archivedAt: toInstant(row.archivedAt),
  };
}

/** Drivers of databases differ in what they give. */
function toInstant(value: string | Date | null | undefined): string | null {
  return value === null || value === undefined ? null : new Date(value).toISOString();
}
