import type { Language } from '../../text/languages';
import type { Attribute } from '../../visitor/attribute';
import { ownValue, isPlainObject } from '../parse/own-value';
import { describeCondition, type Telling } from './describe-condition';
import { GAP } from './describe-value';
import { encloseIfNested, joinAll, joinAny } from './join-phrases';
import { readOutline, type OutlineNode } from './outline';
import type { Phrase } from './phrase';
import { RULE_WORDS } from './words';

export interface DescribeRuleOptions {
  /** `en` unless told otherwise. */
  locale?: Language;
  /** Names of other segments by their keys; one without is told by its key. */
  segmentNames?: ReadonlyMap<string, string>;
}

/**
 * Tells a rule as a sentence without a full stop: "Visitors from Norway on mobile whose campaign is
 * “spring”". Takes any JSON and never throws; what cannot be told is "…". Long lists and long rules
 * are cut. The sentence is one line of text, without control characters and marks that turn the
 * direction of text: escape it for HTML.
 */
export function describeRule(
  rule: unknown,
  attributes: readonly Attribute[],
  { locale = 'en', segmentNames }: DescribeRuleOptions = {},
): string {
  const words = Object.hasOwn(RULE_WORDS, locale) ? RULE_WORDS[locale] : RULE_WORDS.en;
  if (isEmptyRule(rule)) {
    return words.nobody;
  }
  const telling: Telling = {
    attributes: new Map(attributes.map((attribute) => [attribute.name, attribute])),
    words,
    nameSegment: (key) => segmentNames?.get(key) ?? key,
  };
  return `${words.visitors} ${describeNode(readOutline(rule), telling, 1).text}`;
}

function describeNode(node: OutlineNode, telling: Telling, depth: number): Phrase {
  if (node.kind === 'gap') {
    return { text: GAP, form: 'short', isSimple: true };
  }
  if (node.kind === 'condition') {
    return describeCondition(node, telling);
  }
  const { words } = telling;
  const phrases = node.members.map((member) => describeNode(member, telling, depth + 1));
  const joined = node.combinator === 'and' ? joinAll(phrases, words) : joinAny(phrases, words);
  const hasGroups = node.members.some((member) => member.kind === 'group');
  return encloseIfNested(joined, hasGroups && depth > 1);
}

function isEmptyRule(rule: unknown): boolean {
  const rules = isPlainObject(rule) ? ownValue(rule, 'rules') : undefined;
  return Array.isArray(rules) && rules.length === 0;
}
