import { Flex, TextButton, Typography } from '@strapi/design-system';
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
  const { all, archived, nameOf, isFailed, isKnown, isLoading, retry } = useSegments();
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
  const hasNone = isKnown && keys.length === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <ChoiceInput
        {...props}
        // A key would say little, and turn into a name a moment later.
        value={isLoading ? '' : chosen}
        disabled={props.disabled === true || isLoading || hasNone}
        choices={choices}
        isOpen={false}
        placeholder={say(isLoading ? 'shared.loading' : 'segments.value.chooseSegment')}
      />
      {isFailed && (
        <Flex role="alert" gap={2} wrap="wrap">
          <Typography variant="pi" textColor="danger700">
            {say('segments.value.segmentsFailed')}
          </Typography>
          <TextButton onClick={retry}>{say('shared.retry')}</TextButton>
        </Flex>
      )}
      {hasNone && (
        <Typography variant="pi" textColor="neutral600">
          {say('segments.value.noSegment')}
        </Typography>
      )}
    </Flex>
  );
}
