import { TRUE, UNKNOWN, type Truth } from '../../truth';
import type { MatchResult } from '../match-each';
import type { Roster } from './roster';

/** Gathers what comes of the candidates for one visitor, in whatever order they are evaluated. */
export class Outcome {
  private readonly matching: number[] = [];
  private readonly unknown: number[] = [];

  constructor(
    private readonly roster: Roster,
    private readonly nowMs: number,
  ) {}

  add(candidate: number, truth: Truth): void {
    if (truth === TRUE) {
      this.matching.push(candidate);
    } else if (truth === UNKNOWN) {
      this.unknown.push(candidate);
    }
  }

  toResult(): MatchResult {
    return { segments: this.keysOf(this.matching), unknown: this.keysOf(this.unknown) };
  }

  /** Keys of the live ones in the order of the segments. What was found twice is named once. */
  private keysOf(candidates: number[]): string[] {
    if (candidates.length > 1) {
      candidates.sort((a, b) => a - b);
    }
    const { roster, nowMs } = this;
    const keys: string[] = [];
    let last = -1;
    for (const candidate of candidates) {
      if (candidate !== last && roster.isLive(candidate, nowMs)) {
        keys.push(roster.keys[candidate]!);
      }
      last = candidate;
    }
    return keys;
  }
}
