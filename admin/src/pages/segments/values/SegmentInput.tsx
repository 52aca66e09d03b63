import { listRuleSegments } from '../../../../../core/rules/list-rule-attributes';
import { useSegments } from '../../../services/segments/useSegments';
import { useText } from '../../../translations/useText';
import { useRuleBuilder } from '../rule-builder/RuleBuilderContext';
import { ChoiceInput } from './ChoiceInput';
import type { ValueInputProps } from './value-input-props';

/**
 * Another segment, by its name: one that may be asked about. What is chosen already is offered
 * whatever it is, so that it does not vanish.
 */
export function SegmentInput(props: ValueInputProps) {
  const say = useText();
  const { segmentKey } = useRuleBuilder();
  const { all, archived, nameOf } = useSegments();
  const chosen = typeof props.value === 'string' ? props.value : '';
  const offered = all
    .filter(({ key, rule }) => key !== segmentKey && listRuleSegments(rule).length === 0)
    .map(({ key }) => key);
  const keys = chosen === '' || offered.includes(chosen) ? offered : [chosen, ...offered];
  const off = new Set([...archived, ...all.filter(({ active }) => !active)].map(({ key }) => key));
  const choices = keys.map((key) => ({
    value: key,
    label: off.has(key) ? say('segments.value.segmentOff', { name: nameOf(key) }) : nameOf(key),
  }));
  return (
    <ChoiceInput
      {...props}
      choices={choices}
      isOpen={false}
      placeholder={say('segments.value.chooseSegment')}
    />
  );
}
