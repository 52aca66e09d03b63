import type { PeriodUnit } from '../../values/period';

/** Sentences with places for the subject `{s}` and for values `{v}`, `{a}`, `{b}`. */
export type Template = string;

/** The ways of saying how an attribute compares. `{s}` is the attribute, `{v}` what it is compared with. */
export interface Templates {
  is: Template;
  isNot: Template;
  contains: Template;
  doesNotContain: Template;
  beginsWith: Template;
  doesNotBeginWith: Template;
  endsWith: Template;
  doesNotEndWith: Template;
  lessThan: Template;
  atMost: Template;
  moreThan: Template;
  atLeast: Template;
  between: Template;
  notBetween: Template;
  before: Template;
  after: Template;
  within: Template;
  notWithin: Template;
  isTrue: Template;
  isFalse: Template;
  hasAny: Template;
  hasAll: Template;
  hasNone: Template;
  isUnknown: Template;
  isKnown: Template;
}

/** A shorter, more natural way to say how one attribute compares. */
export interface Idiom {
  /** The templates that differ from the general ones. */
  templates: Partial<Templates>;
  /** Words for single values, put in place of `{v}`; any other value is said the general way. */
  values?: Readonly<Record<string, string>>;
}

/** Everything that describing a rule in one language takes. */
export interface Words {
  /** The locale for names of countries, dates and numbers. */
  intlLocale: string;
  quotes: readonly [open: string, close: string];
  visitors: string;
  allVisitors: string;
  nobody: string;
  and: string;
  or: string;
  /** The words that begin a clause. */
  relatives: readonly string[];
  /** `{v}` is a list of alternatives. */
  either: Template;
  /** `{v}` says whom. */
  except: Template;
  /** `{v}` is how many more values a list has. */
  others: Template;
  /** Attributes as the subject of a sentence, by name. */
  subjects: Readonly<Record<string, string>>;
  /** Whether the label of an attribute without an own subject reads well within the sentence. */
  usesLabelsAsSubjects: boolean;
  templates: Templates;
  idioms: Readonly<Record<string, Idiom>>;
  /** What the words of a period are: of one unit, and of several (`{v}` is how many). */
  periods: Readonly<Record<PeriodUnit, readonly [one: string, many: Template]>>;
}
