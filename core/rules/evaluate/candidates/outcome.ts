import { isScheduleLive } from '../../../segments/schedule';
import { TRUE, UNKNOWN } from '../../truth';
import type { CompiledSegment } from '../compile-segment';
import type { Facts } from '../facts';
import type { MatchResult } from '../match-each';

/** Gathers what comes of the candidates for one visitor, in whatever order they are evaluated. */
export class Outcome {
  private readonly matching: number[] = [];
  private readonly unknown: number[] = [];

  constructor(
    private readonly segments: readonly CompiledSegment[],
    private readonly facts: Facts,
    private readonly wantsUnknown: boolean,
  ) {}

  evaluate(candidate: number): void {
    const { facts } = this;
    const segment = this.segments[candidate]!;
    if (!isScheduleLive(segment.schedule, facts.nowMs)) return;
    const truth = segment.evaluate(facts, this.wantsUnknown);
    if (truth === TRUE) this.matching.push(candidate);
    else if (truth === UNKNOWN && this.wantsUnknown) this.unknown.push(candidate);
  }

  toResult(): MatchResult {
    return { segments: this.keysOf(this.matching), unknown: this.keysOf(this.unknown) };
  }

  /** Keys in the order of the segments. A candidate that was found twice is named once. */
  private keysOf(candidates: number[]): string[] {
    if (candidates.length > 1) candidates.sort((a, b) => a - b);
    const keys: string[] = [];
    let last = -1;
    for (const candidate of candidates) {
      if (candidate !== last) keys.push(this.segments[candidate]!.key);
      last = candidate;
    }
    return keys;
  }
}
