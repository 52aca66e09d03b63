import type { Attribute } from '../../visitor/attribute';
import { ownValue, isPlainObject } from '../parse/own-value';
import { describeCondition } from './describe-condition';
import { GAP } from './describe-value';
import { encloseIfNested, exceptFor, joinAll, joinAny } from './join-phrases';
import { readOutline, type OutlineNode } from './outline';
import type { Phrase } from './phrase';
import { DA } from './words/da';
import { EN } from './words/en';
import { NB } from './words/nb';
import type { Words } from './words/words';

const WORDS = { en: EN, nb: NB, da: DA };

/** The languages that rules are described in. */
export type RuleLocale = keyof typeof WORDS;

export interface DescribeRuleOptions {
  /** `en` unless told otherwise. */
  locale?: RuleLocale;
}

/**
 * Tells a rule as a sentence without a full stop: "Visitors from Norway on mobile whose campaign is
 * “spring”". Takes any JSON and never throws; what cannot be told is "…". Long lists and long rules
 * are cut. The sentence is text: escape it for HTML.
 */
export function describeRule(
  rule: unknown,
  attributes: readonly Attribute[],
  { locale = 'en' }: DescribeRuleOptions = {},
): string {
  const words: Words = Object.hasOwn(WORDS, locale) ? WORDS[locale] : EN;
  if (isEmptyRule(rule)) return words.nobody;
  const byName = new Map(attributes.map((attribute) => [attribute.name, attribute]));
  const { form, text } = describeNode(readOutline(rule), byName, words, 1);
  if (form === 'exception') return `${upperFirst(words.allVisitors)} ${text}`;
  return `${words.visitors} ${text}`;
}

function describeNode(
  node: OutlineNode,
  attributes: ReadonlyMap<string, Attribute>,
  words: Words,
  depth: number,
): Phrase {
  if (node.kind === 'gap') return { text: GAP, form: 'short', isSimple: true };
  if (node.kind === 'condition') return describeCondition(node, attributes, words);
  const inner = depth + (node.negated ? 2 : 1);
  const phrases = node.members.map((member) => describeNode(member, attributes, words, inner));
  const joined = node.combinator === 'and' ? joinAll(phrases, words) : joinAny(phrases, words);
  const hasGroups = node.members.some((member) => member.kind === 'group');
  const enclosed = encloseIfNested(joined, hasGroups && depth > 1);
  return node.negated ? exceptFor(enclosed, words) : enclosed;
}

function isEmptyRule(rule: unknown): boolean {
  const rules = isPlainObject(rule) ? ownValue(rule, 'rules') : undefined;
  return Array.isArray(rules) && rules.length === 0;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
