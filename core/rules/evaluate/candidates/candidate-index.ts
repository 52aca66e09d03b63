import type { RuleNode } from '../../parse/tree';
import type { Known } from '../../values/known';
import type { CompiledSegment } from '../compile-segment';
import { NameOrder, type Facts } from '../facts';
import type { MatchResult } from '../match-each';
import type { SegmentDirectory } from '../segment-directory';
import type { Slot, Slots } from '../slots';
import { CandidateChecks } from './candidate-checks';
import { chooseAccess } from './choose-access';
import type { Finder } from './finder';
import { asksSegment, inlineSegments } from './inline-segments';
import { NumberList } from './number-list';
import { Outcome } from './outcome';
import { Programs } from './programs';
import type { SlotTable } from './slot-table';
import { Roster } from './roster';
import { SlotTables } from './slot-tables';
import { Truths } from './truths';
import { ALL_BITS, NO_BITS, type ValueTable } from './value-table';

const NO_PLACES: readonly number[] = [];

// To find more of the visitors one by one takes longer than to go through all rules in a row.
const MAX_SHARE = 0.5;

/**
 * Finds the segments whose rule can be true or unknown for a visitor, and evaluates those alone.
 * Every segment is filed under the condition that it cannot do without and that lets the fewest
 * visitors through, or under several of which it needs one; those that most visitors pass anyway are
 * evaluated for everybody.
 */
export class CandidateIndex {
  private readonly tables: SlotTables;
  private readonly truths: Truths;
  private readonly programs: Programs;
  private readonly order: NameOrder;
  private readonly roster: Roster;
  private readonly checks: CandidateChecks;
  private readonly everybody: number[] = [];
  /** Those that ask about a segment with a schedule: what they are found by changes with the time. */
  private readonly byThemselves: number[] = [];
  private readonly found = new NumberList();

  /** Of the visitor's values, by attribute; one more than there are attributes has all bits set. */
  private readonly bits: Int32Array;
  /** The ids of the values that are no lists, by attribute. */
  private readonly ids: Int32Array;
  private readonly numbers = new NumberList();

  constructor(
    private readonly segments: readonly CompiledSegment[],
    slots: Slots,
    directory: SegmentDirectory,
  ) {
    this.roster = new Roster(segments);
    const trees = segments.map(({ tree }) => inlineSegments(tree, directory));
    this.tables = new SlotTables(slots, trees);
    this.checks = new CandidateChecks(trees.length, this.tables);
    trees.forEach((tree, candidate) => this.file(tree, candidate));
    this.tables.finish();
    this.truths = new Truths(this.tables);
    this.programs = new Programs(trees, this.tables, this.truths);
    this.order = new NameOrder(slots);
    this.bits = new Int32Array(slots.all.length + 1).fill(ALL_BITS);
    this.ids = new Int32Array(slots.all.length);
  }

  match(facts: Facts, wantsUnknown: boolean): MatchResult {
    facts.readAll(this.order);
    const { truths, found } = this;
    this.readBits(facts, wantsUnknown);
    truths.start();
    this.find(facts, wantsUnknown);
    const outcome = new Outcome(this.roster, facts.nowMs);
    for (const candidate of this.everybody) {
      outcome.add(candidate, this.programs.evaluate(candidate, facts, wantsUnknown));
    }
    for (const candidate of this.byThemselves) {
      outcome.add(candidate, this.segments[candidate]!.evaluate(facts, wantsUnknown));
    }
    for (let i = 0; i < found.count; i += 1) {
      const candidate = found.items[i]!;
      outcome.add(candidate, this.programs.evaluate(candidate, facts, wantsUnknown));
    }
    found.clear();
    truths.end();
    return outcome.toResult();
  }

  private file(tree: RuleNode, candidate: number): void {
    if (asksSegment(tree)) {
      this.byThemselves.push(candidate);
      return;
    }
    const { points, share } = chooseAccess(tree, false, this.tables);
    if (points === null || share > MAX_SHARE) {
      this.everybody.push(candidate);
      this.tables.mark(tree);
      return;
    }
    this.checks.set(candidate, tree, points);
    for (const { slot, where } of points) {
      this.tables.of(slot.attribute).file(candidate, where);
    }
  }

  /** What is unknown rules nothing out if unknown segments are wanted too, else everything. */
  private readBits(facts: Facts, wantsUnknown: boolean): void {
    const { bits, ids } = this;
    const whenUnknown = wantsUnknown ? ALL_BITS : NO_BITS;
    for (const { slot, values } of this.tables.all) {
      const known = facts.read(slot);
      const { index } = slot;
      if (known === null) {
        bits[index] = whenUnknown;
      } else if (typeof known === 'object') {
        let ofMembers = NO_BITS;
        for (const member of known) {
          ofMembers |= values.bitOf(member, values.idOf(member));
        }
        bits[index] = ofMembers;
      } else {
        ids[index] = values.idOf(known);
        bits[index] = values.bitOf(known, ids[index]!);
      }
    }
  }

  private find(facts: Facts, wantsUnknown: boolean): void {
    for (const table of this.tables.all) {
      const known = facts.read(table.slot);
      if (known === null) {
        this.truths.setUnknown(table);
        this.look(table.whenUnknown);
        if (wantsUnknown) {
          this.look(table.undecided);
        }
      } else {
        this.look(table.whenKnown);
        this.findByValue(known, table);
      }
    }
  }

  private findByValue(known: Known, table: SlotTable): void {
    const { slot, values, candidates, places, edges, hasMarked } = table;
    const { numbers, checks, bits, found } = this;
    this.findIn(candidates, known, slot, values);
    for (let i = 0; i < numbers.count; i += 1) {
      const candidate = numbers.items[i]!;
      if (checks.isPassedBy(bits, candidate)) {
        found.add(candidate);
      }
    }
    numbers.clear();
    if (!hasMarked) {
      return;
    }
    this.findIn(places, known, slot, values);
    for (let i = 0; i < numbers.count; i += 1) {
      this.truths.setFound(numbers.items[i]!);
    }
    numbers.clear();
    if (typeof known !== 'number') {
      return;
    }
    for (const place of edges.get(known) ?? NO_PLACES) {
      this.truths.setLater(place);
    }
  }

  private findIn(finder: Finder, known: Known, slot: Slot, values: ValueTable): void {
    const { numbers } = this;
    if (typeof known === 'object') {
      for (const member of known) {
        finder.findValue(values.idOf(member), numbers);
      }
    } else {
      finder.findValue(this.ids[slot.index]!, numbers);
      if (typeof known === 'number') {
        finder.findNumber(known, numbers);
      }
    }
  }

  private look(candidates: readonly number[]): void {
    const { checks, bits, found } = this;
    for (const candidate of candidates) {
      if (checks.isPassedBy(bits, candidate)) {
        found.add(candidate);
      }
    }
  }
}
