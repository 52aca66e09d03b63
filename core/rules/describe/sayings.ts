import type { Attribute } from '../../visitor/attribute';
import { readDate } from '../values/date';
import { readNumber } from '../values/number';
import {
  formatDate,
  formatNumber,
  formatPeriod,
  listValues,
  nameValue,
  quoteText,
} from './describe-value';
import type { Templates, Words } from './words/words';

/** What a condition says: which template, and the texts for its places. */
export interface Saying {
  template: keyof Templates;
  texts: Readonly<Record<string, string>>;
}

/** What sayings are made with. */
export interface SayingContext {
  attribute: Attribute | undefined;
  words: Words;
  /** The name of another segment; its key where nobody knows it. */
  nameSegment: (key: string) => string;
}

type Say = (value: unknown, isNegated: boolean, context: SayingContext) => Saying;

/**
 * What a condition with that operator, or the opposite of one, says; `null` for an operator that there
 * is not.
 */
export function formatOperator(
  operator: string,
  isNegated: boolean,
  value: unknown,
  context: SayingContext,
): Saying | null {
  return Object.hasOwn(SAYINGS, operator)
    ? (SAYINGS[operator]?.(value, isNegated, context) ?? null)
    : null;
}

/** The template of a comparison, and that of its opposite. */
type Pair = readonly [holds: keyof Templates, fails: keyof Templates];

const pick = ([holds, fails]: Pair, isNegated: boolean): keyof Templates =>
  isNegated ? fails : holds;

/** A comparison with one value. */
const single =
  (pair: Pair, format: (value: unknown, context: SayingContext) => string): Say =>
  (value, isNegated, context) => ({
    template: pick(pair, isNegated),
    texts: { v: format(value, context) },
  });

/** A comparison with some values. */
const list =
  (pair: Pair, conjunction: 'and' | 'or', format: typeof nameOrNumber): Say =>
  (value, isNegated, context) => {
    const { words } = context;
    const members = Array.isArray(value) ? (value as unknown[]) : [value];
    const name = (member: unknown): string => format(member, context);
    return {
      template: pick(pair, isNegated),
      texts: { v: listValues(members, words[conjunction], words, name) },
    };
  };

const plain =
  (pair: Pair): Say =>
  (_value, isNegated) => ({ template: pick(pair, isNegated), texts: {} });

const equal: Say = (value, isNegated, context): Saying =>
  typeof value === 'boolean'
    ? { template: value === isNegated ? 'isFalse' : 'isTrue', texts: {} }
    : { template: pick(['is', 'isNot'], isNegated), texts: { v: nameOrNumber(value, context) } };

const containsAny = list(['hasAny', 'hasNone'], 'or', nameOrNumber);
const containsEvery = list(['hasAll', 'lacksSome'], 'and', nameOrNumber);

// To have all of one is to have it.
const containsAll: Say = (value, isNegated, context) => {
  const isOne = Array.isArray(value) && value.length === 1;
  return (isOne ? containsAny : containsEvery)(value, isNegated, context);
};

const sizeAtLeast: Say = (value, isNegated, context) =>
  readNumber(value) === 1
    ? { template: pick(['hasSome', 'hasNothing'], isNegated), texts: {} }
    : single(['hasAtLeast', 'hasFewer'], number)(value, isNegated, context);

const between: Say = (value, isNegated, { attribute, words }) => {
  const isDate = attribute?.type === 'date';
  const format = isDate ? formatDate : formatNumber;
  const [a, b] = orderBounds(value, attribute, isDate ? readDate : readNumber);
  return {
    template: pick(['between', 'notBetween'], isNegated),
    texts: { a: format(a, words), b: format(b, words) },
  };
};

const number = (value: unknown, { words }: SayingContext): string => formatNumber(value, words);
const date = (value: unknown, { words }: SayingContext): string => formatDate(value, words);
const quote = (value: unknown, { words }: SayingContext): string => quoteText(value, words);

/** By the operator without its negation: how it is said, with the templates for either way. */
const SAYINGS: Readonly<Record<string, Say>> = {
  '=': equal,
  in: list(['is', 'isNot'], 'or', nameOrNumber),
  contains: list(['contains', 'doesNotContain'], 'or', quote),
  beginsWith: list(['beginsWith', 'doesNotBeginWith'], 'or', quote),
  endsWith: list(['endsWith', 'doesNotEndWith'], 'or', quote),
  '<': single(['lessThan', 'atLeast'], number),
  '<=': single(['atMost', 'moreThan'], number),
  '>': single(['moreThan', 'atMost'], number),
  '>=': single(['atLeast', 'lessThan'], number),
  between,
  before: single(['before', 'notBefore'], date),
  after: single(['after', 'notAfter'], date),
  withinLast: single(['within', 'notWithin'], (value, { words }) =>
    formatPeriod(value, words.lastPeriods, words),
  ),
  withinNext: single(['within', 'notWithin'], (value, { words }) =>
    formatPeriod(value, words.nextPeriods, words),
  ),
  containsAny,
  containsAll,
  sizeAtLeast,
  null: plain(['isUnknown', 'isKnown']),
  inSegment: single(['inSegment', 'notInSegment'], (value, { words, nameSegment }) =>
    quoteText(typeof value === 'string' ? nameSegment(value) : value, words),
  ),
};

function nameOrNumber(value: unknown, { attribute, words }: SayingContext): string {
  return attribute?.type === 'number'
    ? formatNumber(value, words)
    : nameValue(value, attribute, words);
}

/** The bounds of a range as comparing takes them: the lower one first, unless the values go round. */
function orderBounds(
  value: unknown,
  attribute: Attribute | undefined,
  read: (raw: unknown) => number | null,
): [unknown, unknown] {
  const [first, second] = Array.isArray(value) ? (value as unknown[]) : [];
  const isReversed = (read(first) ?? -Infinity) > (read(second) ?? Infinity);
  return isReversed && attribute?.format !== 'hour' ? [second, first] : [first, second];
}
