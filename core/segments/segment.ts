import type { Rule } from '../rules/rule';

/** A named rule, as far as deciding needs it. */
export interface Segment {
  /** Stable name in variants, URLs and answers, such as `returning-visitors`. */
  key: string;
  /** Name for editors. */
  name: string;
  /** The sentence a visitor may read when asking "why do I see this?". */
  reason?: string | null;
  rule: Rule;
  active: boolean;
  /** ISO 8601; the segment matches nobody before. */
  startsAt?: string | null;
  /** ISO 8601; the segment matches nobody from then on. */
  endsAt?: string | null;
}
