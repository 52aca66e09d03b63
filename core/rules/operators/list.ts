import { defineOperator, negateOperator, type Operator } from './operator';
import { reachValues } from './reach';
import { parseTextsValue } from './text-value';

type Texts = ReadonlySet<string>;

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

export const LIST_OPERATORS = {
  containsAny,
  containsAll,
  containsNone: negateOperator(containsAny),
} satisfies Record<string, Operator>;

function haveCommonMember(one: Texts, other: Texts): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  for (const member of fewer) if (more.has(member)) return true;
  return false;
}

function includesEvery(known: Texts, texts: Texts): boolean {
  for (const text of texts) if (!known.has(text)) return false;
  return true;
}
