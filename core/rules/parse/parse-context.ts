import type { Attribute } from '../../visitor/attribute';
import { MAX_DEPTH, type RuleLimits } from '../limits';
import type { RuleFault, RuleFaultText } from './rule-fault';

export interface ParseOptions {
  /** The declared attributes by name. */
  attributes: ReadonlyMap<string, Attribute>;
  limits: RuleLimits;
  /** Gets every fault that is found, in the order of the rule. */
  onFault(fault: RuleFault): void;
  /** Tell keys that mean nothing as well, since they may be misspelt. */
  refuseUnknownKeys?: boolean;
  /** Tell values that no visitor has, since the attribute's values are of a known format. */
  checkFormats?: boolean;
  /** Let the root group be empty, as in a draft. */
  allowEmptyRoot?: boolean;
  /** What is wrong with asking about another segment, by its key; `null` if nothing is. */
  findSegmentFault?(key: string): RuleFaultText | null;
}

/** The options of one parse with what it has counted so far. */
export interface ParseContext extends ParseOptions {
  readonly maxDepth: number;
  conditions: number;
  groups: number;
}

export function createParseContext(options: ParseOptions): ParseContext {
  const maxDepth = Math.min(options.limits.depth, MAX_DEPTH);
  // Spelt out, since to spread the options costs more than to parse a short rule.
  return {
    attributes: options.attributes,
    limits: options.limits,
    onFault: options.onFault,
    refuseUnknownKeys: options.refuseUnknownKeys === true,
    checkFormats: options.checkFormats === true,
    allowEmptyRoot: options.allowEmptyRoot === true,
    findSegmentFault: options.findSegmentFault,
    maxDepth,
    conditions: 0,
    groups: 0,
  };
}

/**
 * Whether the rule has more than it may have. Groups are counted too, since a rule of nothing but
 * empty groups would otherwise cost work without bound; the number leaves each condition its own
 * chain of groups.
 */
export function isTooLarge({ conditions, groups, limits, maxDepth }: ParseContext): boolean {
  return conditions > limits.conditionsPerRule || groups > limits.conditionsPerRule * maxDepth + 1;
}
