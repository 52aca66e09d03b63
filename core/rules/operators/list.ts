import { readNumber } from '../values/number';
import { defineOperator, negateOperator, type Operator, type ParseValue } from './operator';
import { reachValues } from './reach';
import { parseTextsValue } from './text-value';

type Texts = ReadonlySet<string>;

/** A whole number from 1 on. */
export const parseCountValue: ParseValue<number> = (value, context) => {
  const count = readNumber(value);
  if (count !== null && Number.isInteger(count) && count >= 1) {
    return count;
  }
  context.fault('', {
    code: 'value.not-count',
    message: 'The value is not a whole number from 1 on.',
    expected: 'a whole number from 1 on',
  });
  return null;
};

const containsAny = defineOperator<Texts, Texts>(
  'texts',
  parseTextsValue,
  (texts) => (known) => haveCommonMember(texts, known),
  { whenTrue: reachValues },
);

const containsAll = defineOperator<Texts, Texts>(
  'texts',
  parseTextsValue,
  (texts) => (known) => texts.size <= known.size && includesEvery(known, texts),
  { whenTrue: (texts) => [...texts].flatMap((text) => reachValues([text])) },
);

/** Counts what is different: the same member twice is one. */
const sizeAtLeast = defineOperator<Texts, number>(
  'count',
  parseCountValue,
  (count) => (known) => known.size >= count,
);

export const LIST_OPERATORS = {
  containsAny,
  containsAll,
  containsNone: negateOperator(containsAny),
  sizeAtLeast,
} satisfies Record<string, Operator>;

function haveCommonMember(one: Texts, other: Texts): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  for (const member of fewer) {
    if (more.has(member)) {
      return true;
    }
  }
  return false;
}

function includesEvery(known: Texts, texts: Texts): boolean {
  for (const text of texts) {
    if (!known.has(text)) {
      return false;
    }
  }
  return true;
}
