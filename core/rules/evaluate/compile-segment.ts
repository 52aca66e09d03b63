import { readSchedule, type Schedule } from '../../segments/schedule';
import type { Segment } from '../../segments/segment';
import { parseRule } from '../parse/parse-rule';
import type { ParseOptions } from '../parse/parse-context';
import type { RuleNode } from '../parse/tree';
import { compileNode, type Predicate } from './compile-node';
import type { Slots } from './facts';

/** A segment, ready to be asked about visitors. */
export interface CompiledSegment {
  key: string;
  schedule: Schedule;
  tree: RuleNode;
  predicate: Predicate;
}

export function compileSegment(
  segment: Segment,
  slots: Slots,
  options: ParseOptions,
): CompiledSegment {
  const tree = parseRule(segment.rule, options);
  return {
    key: segment.key,
    schedule: readSchedule(segment),
    tree,
    predicate: compileNode(tree, slots),
  };
}
