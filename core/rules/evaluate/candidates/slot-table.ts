import type { ComparisonNode } from '../../parse/tree';
import type { Slot } from '../slots';
import type { AccessPoint } from './access-point';
import { createCondition, markedReach, type Condition } from './condition';
import { conditionKey } from './condition-key';
import { Finder } from './finder';
import { ValueTable } from './value-table';

/** All that rules ask of one attribute, and the candidates that are found by it. */
export class SlotTable {
  /** Found where the attribute is known, whatever its value. */
  readonly whenKnown: number[] = [];
  /** Found where the attribute is unknown, since they ask for that. */
  readonly whenUnknown: number[] = [];
  /** Undecided where the attribute is unknown. */
  readonly undecided: number[] = [];
  readonly conditions: Condition[] = [];
  /** The place of the truth of "is known"; those of the conditions follow it. */
  firstPlace = 0;
  /** Whether one of the conditions is marked. */
  hasMarked = false;
  readonly values = new ValueTable();
  /** The candidates that are found by a value. */
  readonly candidates = new Finder(this.values);
  /** The places of the conditions that are found by a value; see `mark`. */
  readonly places = new Finder(this.values);
  /** The places of the conditions that are found by a range, by the bounds of the ranges. */
  readonly edges = new Map<number, number[]>();
  private readonly byKey = new Map<string, Condition>();

  constructor(readonly slot: Slot) {}

  /** The condition that a comparison makes, new or the same as another one's. */
  add(node: ComparisonNode): Condition {
    const key = conditionKey(node);
    const same = key === null ? undefined : this.byKey.get(key);
    if (same !== undefined) {
      return same;
    }
    const condition = createCondition(node);
    this.conditions.push(condition);
    if (key !== null) {
      this.byKey.set(key, condition);
    }
    const { whenTrue, whenFalse } = condition;
    if (whenTrue !== null) {
      this.values.add(whenTrue);
    }
    if (whenFalse !== null) {
      this.values.add(whenFalse);
    }
    return condition;
  }

  /** To be called when all conditions have been added, and before candidates are filed. */
  finishConditions(): void {
    this.values.finish();
    for (const condition of this.conditions) {
      const { whenTrue, whenFalse } = condition;
      if (whenTrue !== null) {
        condition.chance = this.values.shareOf(whenTrue);
      } else if (whenFalse !== null) {
        condition.chance = 1 - this.values.shareOf(whenFalse);
      }
    }
  }

  /** Lets a condition be found by the visitor's value, so that it is not tested out of its reach. */
  mark(condition: Condition): void {
    const reach = markedReach(condition);
    if (reach === null || condition.isMarked) {
      return;
    }
    condition.isMarked = true;
    this.hasMarked = true;
    this.places.add(reach, condition.place);
    if (reach.kind === 'range') {
      for (const edge of [reach.low, reach.high]) {
        this.addEdge(edge, condition);
      }
    }
  }

  private addEdge(edge: number, { place }: Condition): void {
    const places = this.edges.get(edge);
    if (places === undefined) {
      this.edges.set(edge, [place]);
    } else {
      places.push(place);
    }
  }

  /** Files candidates one after the other. */
  file(candidate: number, where: AccessPoint['where']): void {
    switch (where.kind) {
      case 'unknown':
        return addOnce(this.whenUnknown, candidate);
      case 'known':
        return addOnce(this.whenKnown, candidate);
      case 'any':
        addOnce(this.undecided, candidate);
        return addOnce(this.whenKnown, candidate);
      default:
        addOnce(this.undecided, candidate);
        this.candidates.add(where, candidate);
    }
  }

  /** To be called when all candidates have been filed, and all conditions marked. */
  finish(): void {
    this.candidates.finish();
    this.places.finish();
  }
}

/** Candidates come one after the other, so one that is there already is the last. */
function addOnce(candidates: number[], candidate: number): void {
  if (candidates.at(-1) !== candidate) {
    candidates.push(candidate);
  }
}
