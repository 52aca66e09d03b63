import type { Problem, ProblemKind } from '../../../../core/contracts/overview/types';
import type { SegmentRecord } from '../../../../core/contracts/segment/types';
import { validateRule } from '../../../../core/rules';
import { listRuleSegments } from '../../../../core/rules/list-rule-attributes';
import { getSegmentStatus } from '../../../../core/segments';
import type { SegmentRuleSettings } from '../segment/check-segment';

/** The most serious kind first. */
const KINDS: readonly ProblemKind[] = [
  'segment-missing',
  'broken-rule',
  'asks-switched-off',
  'segment-off',
  'schedule-over',
];

interface ProblemSources {
  /** All segments, archived ones too. */
  segments: readonly SegmentRecord[];
  /** Number of documents by segment key. */
  usage: ReadonlyMap<string, number>;
  settings: SegmentRuleSettings;
  now: Date;
}

/** What keeps visitors from seeing what editors made for them, one problem a segment. */
export function findProblems({ segments, usage, settings, now }: ProblemSources): Problem[] {
  const byKey = new Map(segments.map((segment) => [segment.key, segment]));
  const problems: Problem[] = [];
  for (const segment of segments) {
    const kind = findProblemOf(segment, usage.has(segment.key), settings, segments, now);
    if (kind !== null) {
      problems.push(createProblem(kind, segment.key, segment, usage));
    }
  }
  for (const key of usage.keys()) {
    if (!byKey.has(key)) {
      problems.push(createProblem('segment-missing', key, null, usage));
    }
  }
  return problems.sort(compareProblems);
}

function findProblemOf(
  segment: SegmentRecord,
  isUsed: boolean,
  { attributes, limits }: SegmentRuleSettings,
  all: readonly SegmentRecord[],
  now: Date,
): ProblemKind | null {
  if (!isOn(segment)) {
    return isUsed ? 'segment-off' : null;
  }
  const segments = { key: segment.key, all };
  if (validateRule(segment.rule, { attributes, limits, segments }).length > 0) {
    return 'broken-rule';
  }
  const asked = new Set(listRuleSegments(segment.rule));
  if (asked.size > 0 && all.some((other) => asked.has(other.key) && !isOn(other))) {
    return 'asks-switched-off';
  }
  return getSegmentStatus(segment, now) === 'ended' ? 'schedule-over' : null;
}

function isOn({ active, archivedAt }: SegmentRecord): boolean {
  return active && archivedAt === null;
}

function createProblem(
  kind: ProblemKind,
  segmentKey: string,
  segment: SegmentRecord | null,
  usage: ReadonlyMap<string, number>,
): Problem {
  return {
    kind,
    segmentKey,
    segmentId: segment?.documentId ?? null,
    segmentName: segment?.name ?? null,
    usageCount: usage.get(segmentKey) ?? 0,
  };
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    b.usageCount - a.usageCount ||
    a.segmentKey.localeCompare(b.segmentKey)
  );
}
