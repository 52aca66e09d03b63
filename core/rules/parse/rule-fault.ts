/** One thing that is wrong with a rule. */
export interface RuleFault {
  /** Where: `rules[1].value`, `rules[0].rules[2].operator`, `combinator`; empty for the rule itself. */
  path: string;
  /** What is wrong, as a sentence. */
  message: string;
  /** What was expected there, as a phrase. */
  expected: string;
}
