import { statusOf } from '../../segments/schedule';
import type { Segment } from '../../segments/segment';
import type { Attribute } from '../../visitor/attribute';
import type { VisitorContext } from '../../visitor/visitor-context';
import { DEFAULT_LIMITS, type RuleLimits } from '../limits';
import { TRUE } from '../truth';
import { forgetParts } from '../values/contains-part';
import { CandidateIndex } from './candidates/candidate-index';
import { CompiledSegment } from './compile-segment';
import type { RuleNode } from '../parse/tree';
import { explainNode } from './explain-node';
import type { Explanation } from './explanation';
import { Facts } from './facts';
import { matchEach, type MatchResult } from './match-each';
import { createSegmentDirectory, type SegmentDirectory } from './segment-directory';
import { Slots } from './slots';

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

export interface AtTime {
  /** The time of the request. */
  now: Date;
}

export interface MatchOptions extends AtTime {
  /** `false` leaves the unknown segments out, which is quicker where many are; default `true`. */
  unknown?: boolean;
}

/** Answers which segments a visitor belongs to, and why. None of the functions ever throws. */
export interface Evaluator {
  match(visitor: VisitorContext, options: MatchOptions): MatchResult;
  /** `null` if there is no such segment. Segments that are not live are explained too. */
  explain(visitor: VisitorContext, segmentKey: string, at: AtTime): Explanation | null;
  /** As `explain`, of several segments; the visitor is read once for all of them. */
  explainEach(
    visitor: VisitorContext,
    segmentKeys: readonly string[],
    at: AtTime,
  ): (Explanation | null)[];
}

const MAX_PROBLEMS = 100;

// So few are evaluated sooner than looked up.
const MAX_PLAIN_SEGMENTS = 8;

/** Compiles the rules of the segments once, to ask them about any number of visitors. */
export function createEvaluator(options: EvaluatorOptions): Evaluator {
  const attributes = new Map(options.attributes.map((attribute) => [attribute.name, attribute]));
  const slots = new Slots(attributes);
  const byKey = new Map<string, CompiledSegment>();
  const directory = createSegmentDirectory(byKey);
  const compiled = compileSegments(options, slots, byKey, directory);
  const active = compiled.filter(({ schedule }) => schedule.active);
  const index =
    active.length > MAX_PLAIN_SEGMENTS ? new CandidateIndex(active, slots, directory) : null;
  const explainEach: Evaluator['explainEach'] = (visitor, segmentKeys, { now }) => {
    const facts = new Facts(visitor, slots, now.getTime());
    const explained = segmentKeys.map((key) => {
      const segment = byKey.get(key);
      return segment === undefined ? null : explainSegment(segment, facts, slots, directory);
    });
    forgetParts();
    return explained;
  };
  return {
    match: (visitor, { now, unknown = true }) => {
      const facts = new Facts(visitor, slots, now.getTime());
      const result = index ? index.match(facts, unknown) : matchEach(active, facts, unknown);
      forgetParts();
      return result;
    },
    explain: (visitor, segmentKey, at) => explainEach(visitor, [segmentKey], at)[0] ?? null,
    explainEach,
  };
}

function compileSegments(
  options: EvaluatorOptions,
  slots: Slots,
  byKey: Map<string, CompiledSegment>,
  directory: SegmentDirectory,
): CompiledSegment[] {
  const { limits = DEFAULT_LIMITS, onProblem } = options;
  const { attributes } = slots;
  let problems = 0;
  const tell = (segment: Segment, { path, message }: { path: string; message: string }): void => {
    if (!segment.active || problems >= MAX_PROBLEMS) {
      return;
    }
    problems += 1;
    onProblem?.({ segment: segment.key, path, message });
  };
  const compiled = options.segments.map((segment) => {
    const onFault = (fault: { path: string; message: string }): void => tell(segment, fault);
    const made = new CompiledSegment(segment, slots, { attributes, limits, onFault }, directory);
    byKey.set(segment.key, made);
    return made;
  });
  options.segments.forEach((segment, i) => {
    for (const fault of findUnusable(compiled[i]!.tree, byKey)) {
      tell(segment, fault);
    }
  });
  return compiled;
}

/** The conditions on segments of which nothing can be known: there is none, or it is switched off. */
function findUnusable(
  node: RuleNode,
  byKey: ReadonlyMap<string, CompiledSegment>,
): { path: string; message: string }[] {
  if (node.kind === 'group') {
    return node.members.flatMap((member) => findUnusable(member, byKey));
  }
  if (node.kind !== 'segment' || byKey.get(node.key)?.schedule.active === true) {
    return [];
  }
  return [{ path: `${node.path}.value`, message: `No active segment has the key "${node.key}".` }];
}

function explainSegment(
  segment: CompiledSegment,
  facts: Facts,
  slots: Slots,
  directory: SegmentDirectory,
): Explanation {
  const { truth, node } = explainNode(segment.tree, facts, slots, directory);
  const status = statusOf(segment.schedule, facts.nowMs);
  const matches = status === 'live' && truth === TRUE;
  return { ...node, segment: segment.key, status, matches };
}
