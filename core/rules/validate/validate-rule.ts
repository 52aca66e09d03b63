import type { Attribute } from '../../visitor/attribute';
import { DEFAULT_LIMITS, type RuleLimits } from '../limits';
import { parseRule } from '../parse/parse-rule';
import type { RuleFault } from '../parse/rule-fault';
import { createSegmentCheck, type SegmentsForCheck } from './segment-faults';

/** A longer list helps nobody, and a hostile rule could fill one. */
const MAX_FAULTS = 100;

export interface ValidateRuleOptions {
  attributes: readonly Attribute[];
  limits?: RuleLimits;
  /** Accept a rule without conditions, such as that of a segment that is not active yet. */
  allowEmpty?: boolean;
  /** What conditions on other segments are checked against; without it they are not. */
  segments?: SegmentsForCheck;
}

/**
 * Checks a rule from outside, any JSON, and lists what is wrong with it in the order of the rule:
 * at most 100 faults. An empty list means that the rule can be saved as a `Rule`.
 * What react-querybuilder adds for itself (`id`, `path`, `disabled`, `valueSource: 'value'`) is
 * accepted and means nothing.
 */
export function validateRule(rule: unknown, options: ValidateRuleOptions): RuleFault[] {
  const faults: RuleFault[] = [];
  parseRule(rule, {
    attributes: new Map(options.attributes.map((attribute) => [attribute.name, attribute])),
    limits: options.limits ?? DEFAULT_LIMITS,
    allowEmptyRoot: options.allowEmpty,
    refuseUnknownKeys: true,
    checkFormats: true,
    ...(options.segments && { findSegmentFault: createSegmentCheck(options.segments) }),
    onFault: (fault) => {
      if (faults.length < MAX_FAULTS) {
        faults.push(fault);
      }
    },
  });
  return faults;
}
