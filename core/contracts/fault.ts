/** One thing that is wrong with an input, for a person who has to put it right. */
export interface Fault {
  /** Where, as written in messages: `name`, `rules[1].value`. */
  location: string;
  /** Where, key by key from the root of the input: `['rule', 'rules', '1', 'value']`. */
  path: readonly string[];
  /** What is wrong, in words. */
  message: string;
  /** What would have been right. */
  expected: string;
}

/** A fault as it stands in `error.details.errors` of a 400. */
export interface FaultDetail extends Fault {
  name: 'ValidationError';
}
