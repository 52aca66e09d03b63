import type { Attribute } from '../../visitor/attribute';
import type { Test } from '../operators/operator';
import type { OperatorReach } from '../operators/reach';
import type { Combinator } from '../rule';

/** Why a part of a rule cannot be evaluated, whoever the visitor is. */
export type BrokenReason =
  | 'undeclared'
  | 'invalid-condition'
  | 'invalid-group'
  | 'empty-group'
  | 'too-deep'
  | 'too-many-conditions';

/** A condition that compares an attribute's value. */
export interface ComparisonNode {
  kind: 'comparison';
  path: string;
  attribute: Attribute;
  operator: string;
  /** The value as the rule has it. */
  value: unknown;
  /** The value as the operator has read it. */
  operand: unknown;
  test: Test;
  /** How conditions with the operator are found by their operand. */
  reach: OperatorReach<unknown>;
}

/** A condition that asks whether an attribute is known. */
export interface KnownNode {
  kind: 'known';
  path: string;
  field: string;
  operator: 'null' | 'notNull';
  /** `null` for an attribute that nobody declared: it is unknown for everybody. */
  attribute: Attribute | null;
}

/** A condition that asks whether the visitor belongs to another segment. */
export interface SegmentNode {
  kind: 'segment';
  path: string;
  operator: string;
  /** The key of the other segment. */
  key: string;
  /** It asks whether the visitor does not belong to it. */
  isNegated: boolean;
}

export interface GroupNode {
  kind: 'group';
  path: string;
  combinator: Combinator;
  not: boolean;
  members: readonly RuleNode[];
}

/** A part that is unknown for everybody. What it holds is kept as far as it can be read. */
export interface BrokenNode {
  kind: 'broken';
  path: string;
  reason: BrokenReason;
  message: string;
  field?: string;
  operator?: string;
  value?: unknown;
}

/** A rule, read and checked once. */
export type RuleNode = ComparisonNode | KnownNode | SegmentNode | GroupNode | BrokenNode;
