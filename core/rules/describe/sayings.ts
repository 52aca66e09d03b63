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

type Say = (value: unknown, attribute: Attribute | undefined, words: Words) => Saying;

/** What a condition with that operator says; `null` for an operator that there is not. */
export function sayOperator(
  operator: string,
  value: unknown,
  attribute: Attribute | undefined,
  words: Words,
): Saying | null {
  return SAYINGS.get(operator)?.(value, attribute, words) ?? null;
}

const equal =
  (template: 'is' | 'isNot'): Say =>
  (value, attribute, words): Saying => {
    if (typeof value === 'boolean') {
      const isTrue = value === (template === 'is');
      return { template: isTrue ? 'isTrue' : 'isFalse', texts: {} };
    }
    if (attribute?.type === 'number') return { template, texts: { v: formatNumber(value, words) } };
    return { template, texts: { v: nameValue(value, attribute, words) } };
  };

const list =
  (template: keyof Templates, conjunction: 'and' | 'or'): Say =>
  (value, attribute, words) => {
    const name = (member: unknown): string => nameValue(member, attribute, words);
    return { template, texts: { v: listValues(value, words[conjunction], words, name) } };
  };

const single =
  (template: keyof Templates, format: (value: unknown, words: Words) => string): Say =>
  (value, _attribute, words) => ({ template, texts: { v: format(value, words) } });

const range =
  (template: keyof Templates): Say =>
  (value, attribute, words) => {
    const isDate = attribute?.type === 'date';
    const format = isDate ? formatDate : formatNumber;
    const [a, b] = orderBounds(value, isDate ? readDate : readNumber);
    return { template, texts: { a: format(a, words), b: format(b, words) } };
  };

const plain =
  (template: keyof Templates): Say =>
  () => ({ template, texts: {} });

const SAYINGS = new Map<string, Say>([
  ['=', equal('is')],
  ['!=', equal('isNot')],
  ['in', list('is', 'or')],
  ['notIn', list('isNot', 'or')],
  ['contains', single('contains', quoteText)],
  ['doesNotContain', single('doesNotContain', quoteText)],
  ['beginsWith', single('beginsWith', quoteText)],
  ['doesNotBeginWith', single('doesNotBeginWith', quoteText)],
  ['endsWith', single('endsWith', quoteText)],
  ['doesNotEndWith', single('doesNotEndWith', quoteText)],
  ['<', single('lessThan', formatNumber)],
  ['<=', single('atMost', formatNumber)],
  ['>', single('moreThan', formatNumber)],
  ['>=', single('atLeast', formatNumber)],
  ['between', range('between')],
  ['notBetween', range('notBetween')],
  ['before', single('before', formatDate)],
  ['after', single('after', formatDate)],
  ['withinLast', single('within', formatPeriod)],
  ['notWithinLast', single('notWithin', formatPeriod)],
  ['containsAny', list('hasAny', 'or')],
  ['containsAll', list('hasAll', 'and')],
  ['containsNone', list('hasNone', 'or')],
  ['null', plain('isUnknown')],
  ['notNull', plain('isKnown')],
]);

/** The bounds of a range, the lower one first, as comparing takes them. */
function orderBounds(value: unknown, read: (raw: unknown) => number | null): [unknown, unknown] {
  const [first, second] = Array.isArray(value) ? (value as unknown[]) : [];
  const isReversed = (read(first) ?? -Infinity) > (read(second) ?? Infinity);
  return isReversed ? [second, first] : [first, second];
}
