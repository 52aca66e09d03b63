import type { SegmentStatus } from '../../segments/segment-status';
import type { BrokenReason } from '../parse/tree';
import type { Combinator } from '../rule';
import type { TruthName } from '../truth';
import type { UnknownReason } from './facts';

/** Why a condition or a group is unknown. */
export type ExplainReason = UnknownReason | BrokenReason | SegmentReason;

/** What is to be known of a segment that a condition asks about, besides its rule. */
export type SegmentReason =
  | 'segment-missing'
  | 'segment-inactive'
  | 'segment-not-started'
  | 'segment-ended'
  /** Its own rule is unknown for this visitor. */
  | 'segment-unknown';

export interface ExplainedGroup {
  kind: 'group';
  /** Where in the rule: `rules[0].rules[1]`; empty for the root. */
  path: string;
  result: TruthName;
  combinator: Combinator;
  not: boolean;
  rules: ExplainedNode[];
}

export interface ExplainedCondition {
  kind: 'condition';
  path: string;
  result: TruthName;
  field: string;
  operator: string;
  /** The value in the rule; absent for `null` and `notNull`. */
  value?: unknown;
  /** What the visitor sent; absent when it is missing or consent for it is. */
  actual?: unknown;
  /** Why nothing is known of the attribute; absent when something is. */
  reason?: ExplainReason;
  /** What the rule of another segment says by itself, where the condition asks about one. */
  asked?: ExplainedNode;
}

/** A part of the rule that is unknown for everybody, since it is not as rules must be. */
export interface ExplainedFault {
  kind: 'fault';
  path: string;
  result: 'unknown';
  reason: BrokenReason;
  /** What is wrong, as a sentence. */
  message: string;
  field?: string;
  operator?: string;
  value?: unknown;
}

export type ExplainedNode = ExplainedGroup | ExplainedCondition | ExplainedFault;

/** Why a segment matches a visitor, or does not: the root of its rule, with the segment's state. */
export type Explanation = ExplainedNode & {
  segment: string;
  status: SegmentStatus;
  /** Whether the segment is live and its rule true. */
  matches: boolean;
};
