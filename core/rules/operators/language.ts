import type { Known } from '../values/known';
import { countLanguages, toLanguage } from '../values/language';
import { LIST_OPERATORS, parseCountValue } from './list';
import { defineOperator, negateOperator, type Operator, type ParseValue } from './operator';
import { reachValues } from './reach';
import { TEXT_OPERATORS } from './text';
import { parseTextsValue, parseTextValue } from './text-value';

type Languages = ReadonlySet<string>;

/** Brings the texts of an operand into the form in which languages are compared. */
function inLanguages<O>(parse: ParseValue<O>): ParseValue<O> {
  return (value, context) => {
    const operand = parse(value, context);
    return operand === null ? null : (toLanguages(operand) as O);
  };
}

function toLanguages(operand: unknown): unknown {
  if (typeof operand === 'string') {
    return toLanguage(operand);
  }
  return operand instanceof Set ? new Set([...(operand as Languages)].map(toLanguage)) : operand;
}

const equals = defineOperator<Languages, string>(
  'text',
  inLanguages(parseTextValue),
  (language) => (known) => known.has(language),
  { whenTrue: (language) => reachValues([language]) },
);

const isIn = defineOperator<Languages, Languages>(
  'texts',
  inLanguages(parseTextsValue),
  (languages) => (known) => hasOne(known, languages),
  { whenTrue: reachValues },
);

/** What asks about a part of the text looks at the whole tag, which is the first of the languages. */
function onWholeTag(operator: Operator): Operator {
  return {
    ...operator,
    compile: (operand) => {
      const test = operator.compile(operand);
      return (known, nowMs) => test(firstOf(known), nowMs);
    },
    reach: {},
  };
}

/**
 * The operators of texts that are languages. A visitor's language is known as all that it is in a
 * rule; see `listLanguages`.
 */
export const LANGUAGE_TEXT_OPERATORS: Readonly<Record<string, Operator>> = {
  ...mapOperators(TEXT_OPERATORS, onWholeTag),
  '=': equals,
  '!=': negateOperator(equals),
  in: isIn,
  notIn: negateOperator(isIn),
};

/** The operators of lists of languages. */
export const LANGUAGE_LIST_OPERATORS: Readonly<Record<string, Operator>> = {
  ...mapOperators(LIST_OPERATORS, (operator) => ({
    ...operator,
    parse: inLanguages(operator.parse),
  })),
  sizeAtLeast: defineOperator<Languages, number>(
    'count',
    parseCountValue,
    (count) => (known) => countLanguages(known) >= count,
  ),
};

function mapOperators(
  operators: Readonly<Record<string, Operator>>,
  change: (operator: Operator) => Operator,
): Record<string, Operator> {
  return Object.fromEntries(
    Object.entries(operators).map(([name, operator]) => [name, change(operator)]),
  );
}

function hasOne(known: Languages, languages: Languages): boolean {
  for (const language of known) {
    if (languages.has(language)) {
      return true;
    }
  }
  return false;
}

function firstOf(known: Known): Known {
  if (typeof known !== 'object') {
    return known;
  }
  for (const language of known) {
    return language;
  }
  return '';
}
