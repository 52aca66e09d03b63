import type { CompiledSegment } from '../compile-segment';
import type { Facts } from '../facts';
import type { MatchResult } from '../match-each';
import type { Slots } from '../slots';
import { CandidateChecks } from './candidate-checks';
import { chooseAccess } from './choose-access';
import { findIntervals } from './interval-tree';
import { forEachReach } from './list-reaches';
import { Outcome } from './outcome';
import { SlotTables } from './slot-tables';
import { VisitorBits } from './visitor-bits';

/**
 * Finds the segments whose rule can be true or unknown for a visitor, and evaluates those alone.
 * Every segment is filed under the condition that it cannot do without and that lets the fewest
 * visitors through, or under several of which it needs one.
 */
export class CandidateIndex {
  private readonly tables: SlotTables;
  private readonly checks: CandidateChecks;
  private readonly everybody: number[] = [];
  private readonly visitor: VisitorBits;
  private readonly inRange: number[] = [];

  constructor(
    private readonly segments: readonly CompiledSegment[],
    slots: Slots,
  ) {
    this.tables = new SlotTables(slots);
    for (const { tree } of segments) {
      forEachReach(tree, ({ attribute }, reach) => this.tables.of(attribute).values.add(reach));
    }
    this.tables.finishValues();
    this.checks = new CandidateChecks(segments.length, this.tables);
    segments.forEach((segment, candidate) => this.file(segment, candidate));
    this.tables.finish();
    this.visitor = new VisitorBits(this.tables, slots);
  }

  match(facts: Facts, wantsUnknown: boolean): MatchResult {
    const { visitor, inRange } = this;
    const outcome = new Outcome(this.segments, facts, wantsUnknown);
    visitor.read(facts, wantsUnknown);
    this.look(this.everybody, outcome);
    for (const { slot, whenKnown, whenUnknown, undecided, values, ranges } of this.tables.all) {
      const known = facts.read(slot);
      if (known === null) {
        this.look(whenUnknown, outcome);
        if (wantsUnknown) this.look(undecided, outcome);
        continue;
      }
      this.look(whenKnown, outcome);
      if (typeof known === 'object') {
        for (const member of known) this.look(values.find(member)?.candidates, outcome);
        continue;
      }
      this.look(visitor.named[slot.index]?.candidates, outcome);
      if (ranges === null || typeof known !== 'number') continue;
      findIntervals(ranges, known, inRange);
      this.look(inRange, outcome);
      inRange.length = 0;
    }
    return outcome.toResult();
  }

  private file({ tree }: CompiledSegment, candidate: number): void {
    const { points } = chooseAccess(tree, false, this.tables);
    this.checks.set(candidate, tree, points);
    if (points === null) this.everybody.push(candidate);
    else
      for (const { slot, where } of points) this.tables.of(slot.attribute).file(candidate, where);
  }

  private look(candidates: readonly number[] | undefined, outcome: Outcome): void {
    if (candidates === undefined) return;
    const { checks, visitor } = this;
    for (const candidate of candidates) {
      if (checks.isPassedBy(visitor.bits, candidate)) outcome.evaluate(candidate);
    }
  }
}
