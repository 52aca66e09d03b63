import { isScheduleLive } from '../../../segments/schedule';
import { TRUE, UNKNOWN, type Truth } from '../../truth';
import type { CompiledSegment } from '../compile-segment';
import type { MatchResult } from '../match-each';

/** Gathers what comes of the candidates for one visitor, in whatever order they are evaluated. */
export class Outcome {
  private readonly matching: number[] = [];
  private readonly unknown: number[] = [];

  constructor(
    private readonly segments: readonly CompiledSegment[],
    private readonly nowMs: number,
  ) {}

  add(candidate: number, truth: Truth): void {
    if (truth === TRUE) this.matching.push(candidate);
    else if (truth === UNKNOWN) this.unknown.push(candidate);
  }

  toResult(): MatchResult {
    return { segments: this.keysOf(this.matching), unknown: this.keysOf(this.unknown) };
  }

  /** Keys of the live ones in the order of the segments. What was found twice is named once. */
  private keysOf(candidates: number[]): string[] {
    if (candidates.length > 1) candidates.sort((a, b) => a - b);
    const keys: string[] = [];
    let last = -1;
    for (const candidate of candidates) {
      const { key, schedule } = this.segments[candidate]!;
      if (candidate !== last && isScheduleLive(schedule, this.nowMs)) keys.push(key);
      last = candidate;
    }
    return keys;
  }
}
