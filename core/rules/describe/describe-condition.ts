import type { Attribute } from '../../visitor/attribute';
import { ownValue } from '../parse/own-value';
import { describeHours } from './describe-hours';
import { GAP, listValues, quoteText } from './describe-value';
import type { OutlineCondition } from './outline';
import { fillTemplate, type Phrase } from './phrase';
import { sayOperator, type Saying } from './sayings';
import type { Idiom, Words } from './words/words';

/** Tells one condition: the attribute's own way if there is one for it, else the general way. */
export function describeCondition(
  condition: OutlineCondition,
  attributes: ReadonlyMap<string, Attribute>,
  words: Words,
): Phrase {
  const { field, value } = condition;
  const attribute = attributes.get(field);
  const idiom = ownValue(words.idioms, field) as Idiom | undefined;
  const { saying, isIdiom } = sayCondition(condition, attribute, idiom, words);
  const special = isIdiom ? idiom?.templates[saying.template] : undefined;
  const template = special ?? words.templates[saying.template];
  const isClause = words.relatives.includes(template.split(' ', 1)[0] ?? '');
  return {
    text: fillTemplate(template, { ...saying.texts, s: subjectOf(field, attribute, words) }),
    form: isClause ? 'clause' : 'short',
    isSimple: !Array.isArray(value) || value.length < 2,
  };
}

function sayCondition(
  { operator, value }: OutlineCondition,
  attribute: Attribute | undefined,
  idiom: Idiom | undefined,
  words: Words,
): { saying: Saying; isIdiom: boolean } {
  const gap: Saying = { template: 'is', texts: { v: GAP } };
  if (typeof operator !== 'string') return { saying: gap, isIdiom: false };
  const hours = attribute?.format === 'hour' ? describeHours(operator, value) : null;
  if (hours) return { saying: hours, isIdiom: true };
  const named = idiom?.values ? sayWithIdiom(operator, value, idiom.values, words) : null;
  if (named) return { saying: named, isIdiom: true };
  const saying = sayOperator(operator, value, attribute, words);
  // An idiom made for certain words, "on mobile", does not read with any other.
  return { saying: saying ?? gap, isIdiom: saying !== null && idiom?.values === undefined };
}

const EQUALITIES = new Map<string, 'is' | 'isNot'>([
  ['=', 'is'],
  ['!=', 'isNot'],
  ['in', 'is'],
  ['notIn', 'isNot'],
]);

const MAX_NAMED = 10;

/** `null` unless every value has words of its own. */
function sayWithIdiom(
  operator: string,
  value: unknown,
  idiomValues: Readonly<Record<string, string>>,
  words: Words,
): Saying | null {
  const template = EQUALITIES.get(operator);
  const members: unknown[] = Array.isArray(value) ? value : [value];
  const nameOf = (member: unknown): string | null =>
    typeof member === 'string'
      ? ((ownValue(idiomValues, member.trim().toLowerCase()) as string | undefined) ?? null)
      : null;
  const isNamed = members.length > 0 && members.length <= MAX_NAMED && members.every(nameOf);
  if (!template || !isNamed) return null;
  return { template, texts: { v: listValues(members, words.or, words, (m) => nameOf(m) ?? GAP) } };
}

function subjectOf(field: string, attribute: Attribute | undefined, words: Words): string {
  const subject = ownValue(words.subjects, field);
  if (typeof subject === 'string') return subject;
  const label = attribute?.label;
  if (!label) return quoteText(field, words);
  return words.usesLabelsAsSubjects ? lowerFirst(label) : quoteText(label, words);
}

// "Plan" becomes "plan", but "VIP level" stays as it is.
function lowerFirst(label: string): string {
  const [first = '', second = ''] = label;
  const isAcronym = second !== second.toLowerCase();
  return isAcronym ? label : first.toLowerCase() + label.slice(first.length);
}
