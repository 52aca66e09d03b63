/** Bounds on what authors may save, so that a rule always stays readable and quick. */
export interface RuleLimits {
  /** How deep groups may nest; the root group is depth 1. */
  depth: number;
  /** How many conditions one rule may have, all groups together. */
  conditionsPerRule: number;
  /** How many values one list in a condition may have. */
  listValues: number;
  /** How many values the rules of all active segments may have together. */
  valuesInAll: number;
  /** How many segments may be active at once. */
  activeSegments: number;
  /** How many variants one entry or component may have. */
  variantsPerOwner: number;
}

export const DEFAULT_LIMITS: Readonly<RuleLimits> = {
  depth: 5,
  conditionsPerRule: 50,
  listValues: 1000,
  valuesInAll: 100_000,
  activeSegments: 500,
  variantsPerOwner: 30,
};

/** Longest text, in UTF-16 code units, that a condition may compare with. */
export const MAX_TEXT_LENGTH = 1000;

/** Whatever the configuration says, no deeper: recursion over rules must stay small. */
export const MAX_DEPTH = 50;
