import { RULE_FAULT_CODES } from '../rules/parse/rule-fault';

/**
 * What can be wrong with what somebody sends to the admin API, by a name that stays the same. The
 * admin has words for each in every language; the English message is for everybody else.
 */
export const FAULT_CODES = [
  ...RULE_FAULT_CODES,
  'input.required',
  'input.too-long',
  'input.out-of-bounds',
  'input.wrong-type',
  'input.not-offered',
  'input.not-a-time',
  'input.unknown-name',
  'input.other',
  'segment.not-found',
  'segment.in-use',
  'segment.asked-about',
  'segment.key-fixed',
  'segment.key-format',
  'segment.key-reserved',
  'segment.key-named',
  'segment.key-taken',
  'segment.archived-active',
  'segment.schedule-order',
  'segment.too-many-active',
  'segment.too-many-values',
  'sample-visitor.not-found',
  'sample-visitor.too-many',
  'visitor.unreadable',
  'variant.not-a-list',
  'variant.not-a-variant',
  'variant.too-many',
  'variant.segments-not-a-list',
  'variant.segment-not-a-key',
  'variant.unknown-segment',
  'variant.overrides-not-a-list',
  'variant.unknown-field',
  'variant.required-field-empty',
  'variant.changed-meanwhile',
  'variant.order-changed-meanwhile',
  'variant.changed-too-long-ago',
  'variant.gone',
  'block.gone',
  'entry.not-found',
  'content-type.not-found',
  'journal.change-not-found',
  'journal.place-gone',
  'journal.variant-gone',
  'journal.nothing-to-restore',
  'files.unreadable',
  'files.wrong-place',
  'files.newer-format',
  'files.named-twice',
  'files.type-missing',
  'files.entry-missing',
  'files.block-missing',
  'files.field-missing',
  'files.reference-missing',
  'files.wrong-value',
  'files.changed-meanwhile',
  'retired.not-found',
  'retired.no-such-place',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** What is wrong, apart from the words for it. */
export interface CodedFault {
  code: FaultCode;
  /** What words may name: a limit, a key. */
  values?: Readonly<Record<string, string | number>>;
}

/** One thing that is wrong with an input, for a person who has to put it right. */
export interface Fault extends CodedFault {
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
