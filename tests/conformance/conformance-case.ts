import type { Attribute, ConsentClass } from '../../core/visitor/attribute';
import { SEGMENT_ATTRIBUTE, type Rule, type TruthName } from '../../core/rules';
import type { Segment } from '../../core/segments';
import file from './cases.json';

/** A rule, a visitor and what comes of them. The same cases run through every implementation. */
export interface ConformanceCase {
  name: string;
  /** Any JSON: some cases are about rules that saving refuses. */
  rule: Rule;
  visitor: { attributes: Record<string, unknown>; consent: ConsentClass[] };
  /** The time of the request; the file's `now` unless told otherwise. */
  now?: string;
  expected: TruthName;
  /** Saving refuses this rule; it is met in old data alone. */
  invalidRule?: true;
}

interface ConformanceFile {
  version: string;
  now: string;
  attributes: Omit<Attribute, 'source'>[];
  segments: Segment[];
  cases: ConformanceCase[];
}

const { version, now, attributes, segments, cases } = file as unknown as ConformanceFile;

export const CASES_VERSION = version;
export const CASES: readonly ConformanceCase[] = cases;

/** The attributes that the cases declare. */
export const CASE_ATTRIBUTES: readonly Attribute[] = attributes.map((attribute) => ({
  ...attribute,
  source: 'client',
}));

/** The segments that rules of cases ask about. */
export const CASE_SEGMENTS: readonly Segment[] = segments;

/** What the cases compare: attributes, and whether the visitor is in one of the segments. */
export const CASE_COMPARABLES: readonly Attribute[] = [...CASE_ATTRIBUTES, SEGMENT_ATTRIBUTE];

export function timeOf(conformanceCase: ConformanceCase): Date {
  return new Date(conformanceCase.now ?? now);
}
