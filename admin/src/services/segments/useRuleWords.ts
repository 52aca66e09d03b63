import { describeRule } from '../../../../core/rules';
import { listRuleSegments } from '../../../../core/rules/list-rule-attributes';
import type { Attribute } from '../../../../core/visitor/attribute';
import { useLocale } from '../../translations/useLocale';
import { useSegments } from './useSegments';

/**
 * Tells rules in the language of the admin, other segments by their names.
 *
 * @param rules those that will be told, where they are known: names are read only if one needs any
 */
export function useRuleWords(
  attributes: readonly Attribute[],
  rules?: readonly unknown[],
): (rule: unknown) => string {
  const { rule: locale } = useLocale();
  const needsNames = rules === undefined || rules.some((rule) => listRuleSegments(rule).length > 0);
  const { all, archived } = useSegments({ enabled: needsNames });
  return (rule) => {
    const segmentNames = new Map([...archived, ...all].map(({ key, name }) => [key, name]));
    return describeRule(rule, attributes, { locale, segmentNames });
  };
}
