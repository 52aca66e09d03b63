/**
 * Something that keeps visitors from seeing what an editor made:
 * `broken-rule` an active segment's rule has faults, `asks-switched-off` it asks about a segment that
 * is off or archived, so that nothing is known of who belongs to it, `schedule-over` an active segment has ended,
 * `segment-off` variants name a segment that is off or archived, `segment-missing` one that is gone.
 */
export type ProblemKind =
  'broken-rule' | 'asks-switched-off' | 'schedule-over' | 'segment-off' | 'segment-missing';

export interface Problem {
  kind: ProblemKind;
  segmentKey: string;
  /** Both `null` where the segment is gone. */
  segmentId: string | null;
  segmentName: string | null;
  /** Number of documents whose variants name the segment. */
  usageCount: number;
}

/** What the home page shows. */
export interface Overview {
  segments: {
    /** Switched on, whether their time has come or not. */
    active: number;
    /** Not archived. */
    total: number;
  };
  /** Number of documents that have variants. */
  entriesWithVariants: number;
  /** The first problems, the most serious kind first. */
  problems: Problem[];
  problemCount: number;
}

export interface OverviewResponse {
  data: Overview;
}
