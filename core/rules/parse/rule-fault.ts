/** What can be wrong with a rule, by a name that stays the same. */
export const RULE_FAULT_CODES = [
  'rule.not-a-group',
  'rule.not-a-member',
  'rule.too-many-conditions',
  'rule.too-deep',
  'rule.unknown-key',
  'rule.no-members',
  'rule.empty-group',
  'rule.no-combinator',
  'rule.wrong-negation',
  'rule.no-attribute',
  'rule.unknown-attribute',
  'rule.no-operator',
  'rule.wrong-operator',
  'rule.not-a-value',
  'rule.segment-unknown',
  'rule.segment-itself',
  'rule.segment-nested',
  'rule.segment-named',
  'value.not-boolean',
  'value.not-count',
  'value.not-date',
  'value.not-day',
  'value.no-period-for-days',
  'value.not-list',
  'value.not-number',
  'value.not-pair',
  'value.not-period',
  'value.not-segment',
  'value.not-text',
  'value.empty-list',
  'value.empty-text',
  'value.list-too-long',
  'value.text-too-long',
  'value.too-many-marks',
  'value.not-country',
  'value.not-hour',
  'value.not-language',
  'value.not-time-zone',
  'value.not-weekday',
  'value.other-code',
] as const;

export type RuleFaultCode = (typeof RULE_FAULT_CODES)[number];

/** One thing that is wrong with a rule. */
export interface RuleFault {
  /** Where: `rules[1].value`, `rules[0].rules[2].operator`, `combinator`; empty for the rule itself. */
  path: string;
  /** What is wrong, for whoever has words of their own for it. */
  code: RuleFaultCode;
  /** What such words may name: a limit, or something that the rule names. */
  values?: Readonly<Record<string, string | number>>;
  /** What is wrong, as a sentence. */
  message: string;
  /** What was expected there, as a phrase. */
  expected: string;
}

/** What is said of a fault, wherever it is. */
export type RuleFaultText = Omit<RuleFault, 'path'>;

/** Tells a fault; `at` is where it is. */
export type ReportFault = (at: string, text: RuleFaultText) => void;
