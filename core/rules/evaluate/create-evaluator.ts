import { isScheduleLive, statusOf } from '../../segments/schedule';
import type { Segment } from '../../segments/segment';
import type { Attribute } from '../../visitor/attribute';
import type { VisitorContext } from '../../visitor/visitor-context';
import { DEFAULT_LIMITS, type RuleLimits } from '../limits';
import { TRUE, UNKNOWN } from '../truth';
import { compileSegment, type CompiledSegment } from './compile-segment';
import { explainNode } from './explain-node';
import type { Explanation } from './explanation';
import { Facts, Slots } from './facts';

/** A part of an active segment's rule that cannot be evaluated and is unknown for everybody. */
export interface RuleProblem {
  segment: string;
  /** Where in the rule, such as `rules[1].value`. */
  path: string;
  message: string;
}

export interface EvaluatorOptions {
  /** Every attribute that rules may use. */
  attributes: readonly Attribute[];
  segments: readonly Segment[];
  limits?: RuleLimits;
  /**
   * Gets the problems of the active segments' rules while the evaluator is created: each place of
   * a rule once, at most 100 in all. Visitors never meet them.
   */
  onProblem?(problem: RuleProblem): void;
}

/** Keys of segments, in the order in which the segments were given. */
export interface MatchResult {
  /** Live segments whose rule is true. */
  segments: string[];
  /** Live segments whose rule is unknown: they do not match. */
  unknown: string[];
}

export interface AtTime {
  /** The time of the request. */
  now: Date;
}

/** Answers which segments a visitor belongs to, and why. Neither function ever throws. */
export interface Evaluator {
  match(visitor: VisitorContext, at: AtTime): MatchResult;
  /** `null` if there is no such segment. Segments that are not live are explained too. */
  explain(visitor: VisitorContext, segmentKey: string, at: AtTime): Explanation | null;
}

const MAX_PROBLEMS = 100;

/** Compiles the rules of the segments once, to ask them about any number of visitors. */
export function createEvaluator(options: EvaluatorOptions): Evaluator {
  const slots = new Slots();
  const compiled = compileSegments(options, slots);
  const active = compiled.filter(({ schedule }) => schedule.active);
  const byKey = new Map(compiled.map((segment) => [segment.key, segment]));
  return {
    match: (visitor, { now }) => {
      const facts = new Facts(visitor, slots.all.length, now.getTime());
      return matchSegments(active, facts);
    },
    explain: (visitor, segmentKey, { now }) => {
      const segment = byKey.get(segmentKey);
      if (!segment) return null;
      return explainSegment(segment, new Facts(visitor, slots.all.length, now.getTime()), slots);
    },
  };
}

function compileSegments(options: EvaluatorOptions, slots: Slots): CompiledSegment[] {
  const { limits = DEFAULT_LIMITS, onProblem } = options;
  const attributes = new Map(options.attributes.map((attribute) => [attribute.name, attribute]));
  let problems = 0;
  return options.segments.map((segment) => {
    const onFault = ({ path, message }: { path: string; message: string }): void => {
      if (!segment.active || problems >= MAX_PROBLEMS) return;
      problems += 1;
      onProblem?.({ segment: segment.key, path, message });
    };
    return compileSegment(segment, slots, { attributes, limits, onFault });
  });
}

function matchSegments(active: readonly CompiledSegment[], facts: Facts): MatchResult {
  const result: MatchResult = { segments: [], unknown: [] };
  for (const { key, schedule, predicate } of active) {
    if (!isScheduleLive(schedule, facts.nowMs)) continue;
    const truth = predicate(facts);
    if (truth === TRUE) result.segments.push(key);
    else if (truth === UNKNOWN) result.unknown.push(key);
  }
  return result;
}

function explainSegment(segment: CompiledSegment, facts: Facts, slots: Slots): Explanation {
  const { truth, node } = explainNode(segment.tree, facts, slots);
  const status = statusOf(segment.schedule, facts.nowMs);
  const matches = status === 'live' && truth === TRUE;
  return { ...node, segment: segment.key, status, matches };
}
