import type { Decision } from './resolve-document';

/** A decision as the answer tells it, with the sentence that the visitor may read. */
export interface ExplainedDecision extends Decision {
  /** The segment's own reason; `null` where the editor wrote none. */
  reason: string | null;
}
