import type { GroupNode, RuleNode } from '../../parse/tree';
import { FALSE, TRUE, UNKNOWN, type Truth } from '../../truth';
import type { Facts } from '../facts';
import { needsAllOf } from './needs-all-of';
import { ALWAYS_FALSE, ALWAYS_UNKNOWN, LATER } from './places';
import type { SlotTables } from './slot-tables';
import type { Truths } from './truths';

// Where a program ends: the rule holds, or does not.
const HOLDS = -1;
const FAILS = -2;

/** A step is a condition's place with a bit for "not", and the next steps if it holds or fails. */
const STRIDE = 3;

/**
 * Rules as lists of steps, each of which looks at one condition and goes on to the next that matters,
 * without regard to groups. Negations are moved to the conditions, by De Morgan. All rules lie side
 * by side in one array of numbers, and each condition is found out once however many rules make it:
 * where many rules have to be evaluated, this takes a hundredth of the time that following pointers
 * from rule to rule does.
 *
 * With negations at the conditions alone, a rule is true exactly where it holds when unknown counts as
 * failing, and not false exactly where it holds when unknown counts as holding.
 */
export class Programs {
  private readonly starts: Int32Array;
  private readonly steps: Int32Array;

  constructor(
    trees: readonly RuleNode[],
    tables: SlotTables,
    private readonly truths: Truths,
  ) {
    const writer = new ProgramWriter(tables);
    this.starts = Int32Array.from(trees, (tree) => writer.write(tree, false, HOLDS, FAILS));
    this.steps = Int32Array.from(writer.steps);
  }

  /** What a rule is of the visitor of whom the truths and the facts are. */
  evaluate(rule: number, facts: Facts, wantsUnknown: boolean): Truth {
    if (this.holds(rule, facts, TRUE, FALSE)) {
      return TRUE;
    }
    if (!wantsUnknown) {
      return FALSE;
    }
    return this.holds(rule, facts, UNKNOWN, UNKNOWN) ? UNKNOWN : FALSE;
  }

  /** `least` truth for a condition to hold, `most` for its opposite. */
  private holds(rule: number, facts: Facts, least: Truth, most: Truth): boolean {
    const { steps } = this;
    const { byPlace } = this.truths;
    let at = this.starts[rule]!;
    while (at >= 0) {
      const step = steps[at]!;
      let truth = byPlace[step >> 1]!;
      if (truth === LATER) {
        truth = this.truths.findOut(step >> 1, facts);
      }
      const holds = (step & 1) === 0 ? truth >= least : truth <= most;
      at = steps[holds ? at + 1 : at + 2]!;
    }
    return at === HOLDS;
  }
}

// Most visitors have most of what rules ask about.
const CHANCE_OF_KNOWN = 0.9;

class ProgramWriter {
  readonly steps: number[] = [];

  constructor(private readonly tables: SlotTables) {}

  /**
   * Writes a rule, or with `isNegated` its opposite, before the steps that come where it holds and
   * where it fails. Returns its first step.
   */
  write(node: RuleNode, isNegated: boolean, holds: number, fails: number): number {
    switch (node.kind) {
      case 'comparison':
        return this.writeStep(this.tables.conditionOf(node).place, isNegated, holds, fails);
      case 'known': {
        const { attribute, operator } = node;
        const place = attribute === null ? ALWAYS_FALSE : this.tables.of(attribute).firstPlace;
        return this.writeStep(place, isNegated !== (operator === 'null'), holds, fails);
      }
      case 'broken':
      case 'segment':
        return this.writeStep(ALWAYS_UNKNOWN, false, holds, fails);
      case 'group':
        return this.writeGroup(node, isNegated, holds, fails);
    }
  }

  private writeStep(place: number, isNegated: boolean, holds: number, fails: number): number {
    return this.steps.push((place << 1) | (isNegated ? 1 : 0), holds, fails) - STRIDE;
  }

  /** First comes what is most likely to settle the group. */
  private writeGroup(group: GroupNode, isNegated: boolean, holds: number, fails: number): number {
    const negatesMembers = group.not !== isNegated;
    const needsAll = needsAllOf(group, isNegated);
    const members = group.members
      .map((node) => ({ node, chance: this.chanceOf(node, negatesMembers) }))
      .sort((a, b) => (needsAll ? b.chance - a.chance : a.chance - b.chance));
    let next = needsAll ? holds : fails;
    for (const { node } of members) {
      next = needsAll
        ? this.write(node, negatesMembers, next, fails)
        : this.write(node, negatesMembers, holds, next);
    }
    return next;
  }

  /** The estimated chance that a part of a rule holds of a visitor. */
  private chanceOf(node: RuleNode, isNegated: boolean): number {
    switch (node.kind) {
      case 'comparison': {
        const { chance } = this.tables.conditionOf(node);
        return isNegated ? 1 - chance : chance;
      }
      case 'known':
        return (node.operator === 'notNull') !== isNegated ? CHANCE_OF_KNOWN : 1 - CHANCE_OF_KNOWN;
      case 'broken':
      case 'segment':
        return 0;
      case 'group': {
        const negatesMembers = node.not !== isNegated;
        const needsAll = needsAllOf(node, isNegated);
        let chance = 1;
        for (const member of node.members) {
          const ofMember = this.chanceOf(member, negatesMembers);
          chance *= needsAll ? ofMember : 1 - ofMember;
        }
        return needsAll ? chance : 1 - chance;
      }
    }
  }
}
