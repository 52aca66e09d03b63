import type { RuleFaultCode } from '../parse/rule-fault';

/** What the values of an attribute are, so that those which never match are told on save. */
export interface ValueFormat {
  /** The code of the fault of a value that is none of these. */
  code: RuleFaultCode;
  /** What such a value is called, as in "is no country". */
  noun: string;
  /** What was expected, as a phrase. */
  expected: string;
  isValid(value: string): boolean;
  /** The value that was meant; `null` where nobody can tell. */
  suggest(value: string): string | null;
  /** All values in compared form, where they are few: what is asked of a part must be in one. */
  all?: readonly string[];
}
