import type { Attribute } from '../../visitor/attribute';
import { ownValue } from '../parse/own-value';
import { SEGMENT_ATTRIBUTE } from '../segment-attribute';
import { cleanText, cutText } from './clean-text';
import { describeHours } from './describe-hours';
import { GAP, listValues, quoteText } from './describe-value';
import { describeWeekdays } from './describe-weekdays';
import type { OutlineCondition } from './outline';
import { fillTemplate, type Phrase } from './phrase';
import { formatOperator, type Saying, type SayingContext } from './sayings';
import type { Idiom, Words } from './words/words';

/** What a sentence is made with. */
export interface Telling {
  attributes: ReadonlyMap<string, Attribute>;
  words: Words;
  /** The name of another segment; its key where nobody knows it. */
  nameSegment: (key: string) => string;
}

/** Tells one condition: the attribute's own way if there is one for it, else the general way. */
export function describeCondition(condition: OutlineCondition, telling: Telling): Phrase {
  const { field, value, isNegated } = condition;
  const { attributes, words, nameSegment } = telling;
  const attribute =
    attributes.get(field) ?? (field === SEGMENT_ATTRIBUTE.name ? SEGMENT_ATTRIBUTE : undefined);
  const idiom = ownValue(words.idioms, field) as Idiom | undefined;
  const { sayings, isIdiom } = formatCondition(condition, idiom, { attribute, words, nameSegment });
  const s = subjectOf(field, attribute, words);
  const texts = sayings.map(({ template, texts }) => {
    const special = isIdiom ? idiom?.templates[template] : undefined;
    return fillTemplate(special ?? words.templates[template], { ...texts, s });
  });
  const isSimple = texts.length === 1 && (!Array.isArray(value) || value.length < 2);
  // "not on Monday and not from …" denies each, "on Monday or from …" is one of them.
  const text = texts.join(` ${isNegated ? words.and : words.or} `);
  if (texts.length > 1 && !isNegated) {
    return { text, form: 'alternatives', isSimple };
  }
  return { text, form: formOf(text, words), isSimple };
}

function formOf(text: string, { relatives, additions }: Words): Phrase['form'] {
  const first = text.split(' ', 1)[0] ?? '';
  if (relatives.includes(first)) {
    return 'clause';
  }
  return additions.includes(first) ? 'addition' : 'short';
}

function formatCondition(
  { operator, isNegated, value }: OutlineCondition,
  idiom: Idiom | undefined,
  context: SayingContext,
): { sayings: Saying[]; isIdiom: boolean } {
  const { attribute, words } = context;
  const gap: Saying = { template: 'is', texts: { v: GAP } };
  if (operator === null) {
    return { sayings: [gap], isIdiom: false };
  }
  const special =
    attribute?.format === 'hour'
      ? describeHours(operator, isNegated, value)
      : attribute?.format === 'weekday' && operator === 'in'
        ? describeWeekdays(isNegated, value, words)
        : null;
  if (special !== null) {
    return { sayings: special, isIdiom: true };
  }
  const named = idiom?.values
    ? formatWithIdiom(operator, isNegated, value, idiom.values, words)
    : null;
  if (named !== null) {
    return { sayings: named, isIdiom: true };
  }
  const saying = formatOperator(operator, isNegated, value, context);
  // An idiom made for certain words, "on mobile", or for the clock does not read with any other.
  const isForAny = idiom?.values === undefined && attribute?.format !== 'hour';
  return { sayings: [saying ?? gap], isIdiom: saying !== null && isForAny };
}

const MAX_NAMED = 10;

/**
 * `null` unless every value has words of its own. "Not on mobile or on a tablet" could be on a tablet,
 * so that each is denied by itself.
 */
function formatWithIdiom(
  operator: string,
  isNegated: boolean,
  value: unknown,
  idiomValues: Readonly<Record<string, string>>,
  words: Words,
): Saying[] | null {
  const members: unknown[] = Array.isArray(value) ? value : [value];
  const nameOf = (member: unknown): string | null =>
    typeof member === 'string'
      ? ((ownValue(idiomValues, member.trim().toLowerCase()) as string | undefined) ?? null)
      : null;
  const isNamed = members.length > 0 && members.length <= MAX_NAMED && members.every(nameOf);
  if ((operator !== '=' && operator !== 'in') || !isNamed) {
    return null;
  }
  const name = (member: unknown): string => nameOf(member) ?? GAP;
  return isNegated
    ? members.map((member) => ({ template: 'isNot', texts: { v: name(member) } }))
    : [{ template: 'is', texts: { v: listValues(members, words.or, words, name) } }];
}

function subjectOf(field: string, attribute: Attribute | undefined, words: Words): string {
  const subject = ownValue(words.subjects, field);
  if (typeof subject === 'string') {
    return subject;
  }
  const label = cutText(cleanText(attribute?.label ?? ''));
  if (label === '') {
    return quoteText(field, words);
  }
  return words.usesLabelsAsSubjects ? lowerFirst(label) : quoteText(label, words);
}

// "Plan" becomes "plan", but "VIP level" stays as it is.
function lowerFirst(label: string): string {
  const [first = '', second = ''] = label;
  const isAcronym = second !== second.toLowerCase();
  return isAcronym ? label : first.toLowerCase() + label.slice(first.length);
}
