import type { CompiledSegment } from '../compile-segment';

/** The keys and the times of segments side by side, since thousands of them may match a visitor. */
export class Roster {
  readonly keys: readonly string[];
  private readonly startsAtMs: Float64Array;
  private readonly endsAtMs: Float64Array;

  constructor(segments: readonly CompiledSegment[]) {
    this.keys = segments.map(({ key }) => key);
    this.startsAtMs = Float64Array.from(segments, ({ schedule }) =>
      schedule.active ? schedule.startsAtMs : Infinity,
    );
    this.endsAtMs = Float64Array.from(segments, ({ schedule }) => schedule.endsAtMs);
  }

  /** Whether a segment, by its number, is live. */
  isLive(segment: number, nowMs: number): boolean {
    return nowMs >= this.startsAtMs[segment]! && nowMs < this.endsAtMs[segment]!;
  }
}
