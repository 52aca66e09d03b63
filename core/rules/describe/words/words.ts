import type { PeriodUnit } from '../../values/period';

/** Sentences with places for the subject `{s}` and for values `{v}`, `{a}`, `{b}`. */
export type Template = string;

/** The ways of saying how an attribute compares. `{s}` is the attribute, `{v}` what it is compared with. */
export interface Templates {
  is: Template;
  isNot: Template;
  /** Neighbours in a circle, such as days in a row. */
  isFromTo: Template;
  isNotFromTo: Template;
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
  notBefore: Template;
  after: Template;
  notAfter: Template;
  within: Template;
  notWithin: Template;
  isTrue: Template;
  isFalse: Template;
  hasAny: Template;
  hasAll: Template;
  /** Not all of them. */
  lacksSome: Template;
  hasNone: Template;
  /** A list of at least one, and its opposite. */
  hasSome: Template;
  hasNothing: Template;
  /** A list of at least so many, and its opposite. */
  hasAtLeast: Template;
  hasFewer: Template;
  inSegment: Template;
  notInSegment: Template;
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

export type Periods = Readonly<Record<PeriodUnit, readonly [one: string, many: Template]>>;

/** Everything that describing a rule in one language takes. */
export interface Words {
  /** The locale for names of countries, dates and numbers. */
  intlLocale: string;
  quotes: readonly [open: string, close: string];
  visitors: string;
  nobody: string;
  and: string;
  or: string;
  /** The words that begin a clause. */
  relatives: readonly string[];
  /** The words that begin an adverbial which needs an "and" before it. */
  additions: readonly string[];
  /** `{v}` is a list of alternatives. */
  either: Template;
  /** `{v}` is how many more values a list has. */
  others: Template;
  /** Attributes as the subject of a sentence, by name. */
  subjects: Readonly<Record<string, string>>;
  /** Whether the label of an attribute without an own subject reads well within the sentence. */
  usesLabelsAsSubjects: boolean;
  templates: Templates;
  idioms: Readonly<Record<string, Idiom>>;
  /** The words of a period up to now: of one unit, and of several (`{v}` is how many). */
  lastPeriods: Periods;
  /** The same for a period from now on. */
  nextPeriods: Periods;
  /** The article that the names of some countries take within a sentence; by their codes. */
  countryArticle: { article: string; countries: ReadonlySet<string> };
}
