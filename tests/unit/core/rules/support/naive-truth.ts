import {
  isRuleGroup,
  type Condition,
  type RuleGroup,
  type TruthName,
} from '../../../../../core/rules';
import type { Attribute } from '../../../../../core/visitor/attribute';

/** A visitor's attributes, all with consent. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * What a valid rule is of a visitor, told as plainly as can be and with nothing of the engine's own:
 * the truth that it has to come to. It knows texts of ASCII, and dates as the engine's tests write them.
 */
export function naiveTruth(
  node: Condition | RuleGroup,
  values: Values,
  attributes: ReadonlyMap<string, Attribute>,
  now: Date,
): TruthName {
  if (!isRuleGroup(node)) {
    return ofCondition(node, values, attributes, now);
  }
  const truths = node.rules.map((member) => naiveTruth(member, values, attributes, now));
  const joined = node.combinator === 'and' ? everyOf(truths) : someOf(truths);
  return node.not === true ? opposite(joined) : joined;
}

function everyOf(truths: TruthName[]): TruthName {
  if (truths.includes('false')) {
    return 'false';
  }
  return truths.includes('unknown') ? 'unknown' : 'true';
}

function someOf(truths: TruthName[]): TruthName {
  return opposite(everyOf(truths.map(opposite)));
}

function opposite(truth: TruthName): TruthName {
  if (truth === 'unknown') {
    return truth;
  }
  return truth === 'true' ? 'false' : 'true';
}

function ofCondition(
  { field, operator, value }: Condition,
  values: Values,
  attributes: ReadonlyMap<string, Attribute>,
  now: Date,
): TruthName {
  const attribute = attributes.get(field);
  const known = attribute === undefined ? null : knownOf(values[field], attribute);
  if (operator === 'null') {
    return known === null ? 'true' : 'false';
  }
  if (operator === 'notNull') {
    return known === null ? 'false' : 'true';
  }
  if (known === null || attribute === undefined) {
    return 'unknown';
  }
  return compare(known, operator, value, attribute, now) ? 'true' : 'false';
}

function knownOf(raw: unknown, { type }: Attribute): unknown {
  if (type === 'text') {
    return typeof raw === 'string' && raw.trim() !== '' ? textOf(raw) : null;
  }
  if (type === 'number') {
    return typeof raw === 'number' ? raw : null;
  }
  if (type === 'boolean') {
    return typeof raw === 'boolean' ? raw : null;
  }
  if (type === 'date') {
    return Number.isNaN(Date.parse(String(raw))) ? null : Date.parse(String(raw));
  }
  if (!Array.isArray(raw) || raw.some((member) => typeof member !== 'string')) {
    return null;
  }
  const members = (raw as string[]).map(textOf).filter((member) => member !== '');
  return members.length === 0 && raw.length > 0 ? null : members;
}

const textOf = (text: unknown): string => String(text).trim().toLowerCase();
const textsOf = (texts: unknown): string[] => (texts as unknown[]).map(textOf);

function compare(
  known: unknown,
  operator: string,
  value: unknown,
  { type, format }: Attribute,
  now: Date,
): boolean {
  switch (type) {
    case 'text':
      return compareText(known as string, operator, value);
    case 'number':
      return compareNumber(known as number, operator, value, format === 'hour');
    case 'boolean':
      return (known === value) === (operator === '=');
    case 'date':
      return compareDate(known as number, operator, value, now);
    case 'list': {
      const members = new Set(known as string[]);
      if (operator === 'sizeAtLeast') {
        return members.size >= (value as number);
      }
      const wanted = textsOf(value);
      if (operator === 'containsAll') {
        return wanted.every((text) => members.has(text));
      }
      return wanted.some((text) => members.has(text)) === (operator === 'containsAny');
    }
    case 'segment':
      throw new Error('Nothing but rules knows who is in a segment');
  }
}

function compareText(known: string, operator: string, value: unknown): boolean {
  const parts = textsOf(Array.isArray(value) ? value : [value]);
  switch (operator) {
    case '=':
      return known === textOf(value);
    case '!=':
      return known !== textOf(value);
    case 'in':
      return textsOf(value).includes(known);
    case 'notIn':
      return !textsOf(value).includes(known);
    case 'contains':
      return parts.some((part) => known.includes(part));
    case 'doesNotContain':
      return !parts.some((part) => known.includes(part));
    case 'beginsWith':
      return parts.some((part) => known.startsWith(part));
    case 'doesNotBeginWith':
      return !parts.some((part) => known.startsWith(part));
    case 'endsWith':
      return parts.some((part) => known.endsWith(part));
    case 'doesNotEndWith':
      return !parts.some((part) => known.endsWith(part));
  }
  throw new Error(`No operator ${operator}`);
}

function compareNumber(
  known: number,
  operator: string,
  value: unknown,
  goesRound: boolean,
): boolean {
  const number = value as number;
  switch (operator) {
    case '=':
      return known === number;
    case '!=':
      return known !== number;
    case '<':
      return known < number;
    case '<=':
      return known <= number;
    case '>':
      return known > number;
    case '>=':
      return known >= number;
    case 'in':
    case 'notIn':
      return (value as number[]).includes(known) === (operator === 'in');
    case 'between':
    case 'notBetween': {
      const [one, other] = value as [number, number];
      const isInside =
        goesRound && one > other
          ? known >= one || known <= other
          : known >= Math.min(one, other) && known <= Math.max(one, other);
      return isInside === (operator === 'between');
    }
  }
  throw new Error(`No operator ${operator}`);
}

const DAY_MS = 24 * 60 * 60 * 1000;

function compareDate(known: number, operator: string, value: unknown, now: Date): boolean {
  switch (operator) {
    case 'before':
      return known < Date.parse(String(value));
    case 'after':
      return known >= Date.parse(String(value)) + DAY_MS;
    case 'between':
    case 'notBetween': {
      const days = (value as string[]).map((day) => Date.parse(day));
      const isInside = known >= Math.min(...days) && known < Math.max(...days) + DAY_MS;
      return isInside === (operator === 'between');
    }
    case 'withinLast':
    case 'notWithinLast': {
      const { amount, unit } = value as { amount: number; unit: 'days' | 'weeks' };
      const startMs = now.getTime() - amount * (unit === 'weeks' ? 7 : 1) * DAY_MS;
      const isWithin = known >= startMs && known <= now.getTime();
      return isWithin === (operator === 'withinLast');
    }
    case 'withinNext': {
      const { amount, unit } = value as { amount: number; unit: 'days' | 'weeks' };
      const endMs = now.getTime() + amount * (unit === 'weeks' ? 7 : 1) * DAY_MS;
      return known >= now.getTime() && known <= endMs;
    }
  }
  throw new Error(`No operator ${operator}`);
}
