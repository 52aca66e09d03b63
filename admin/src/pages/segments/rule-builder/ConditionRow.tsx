import { Box, Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { RuleProps } from 'react-querybuilder';
import { useText } from '../../../translations/useText';
import { adaptValue, isWide } from '../values/condition-value';
import { ValueInput } from '../values/ValueInput';
import { AttributeHint } from './AttributeHint';
import { AttributeSelect } from './AttributeSelect';
import { kindOf } from './default-operator';
import { FaultedField } from './FaultedField';
import { numberOfPath, siblingToFocus } from './focus-target';
import { OperatorSelect } from './OperatorSelect';
import { useRuleBuilder } from './RuleBuilderContext';

/** One condition: what is compared, how, and with what. Its faults stand at the part they are about. */
export function ConditionRow({ rule, path, schema, actions, disabled, parentDisabled }: RuleProps) {
  const say = useText();
  const { catalogue, faultsAt, focusLater, announce } = useRuleBuilder();
  const attribute = catalogue.byName.get(rule.field);
  const kind = kindOf(attribute, rule.operator);
  const isDisabled = disabled === true || parentDisabled === true;
  const number = numberOfPath(path);
  const change = (prop: 'field' | 'operator' | 'value', value: unknown): void =>
    actions.onPropChange(prop, value, path);

  const changeOperator = (operator: string): void => {
    const value = adaptValue(rule.value, kind, kindOf(attribute, operator));
    change('operator', operator);
    change('value', value);
  };
  const remove = (): void => {
    focusLater(siblingToFocus(schema.getQuery(), path));
    announce(say('segments.rule.conditionRemoved'));
    actions.onRuleRemove(path);
  };

  return (
    <Box
      role="group"
      aria-label={say('segments.rule.condition', { number })}
      data-focus-id={rule.id}
      paddingTop={2}
      paddingBottom={2}
    >
      <Flex gap={2} alignItems="flex-start" wrap="wrap">
        <FaultedField faults={faultsAt(path, 'field')} basis="18rem">
          <AttributeSelect
            label={say('segments.rule.attributeOf', { number })}
            value={rule.field}
            attributes={catalogue.comparable}
            onChange={(field) => change('field', field)}
            disabled={isDisabled}
          />
        </FaultedField>
        {attribute === undefined ? null : (
          <FaultedField faults={faultsAt(path, 'operator')} basis="14rem">
            <OperatorSelect
              label={say('segments.rule.operatorOf', { number })}
              attribute={attribute}
              value={rule.operator}
              onChange={changeOperator}
              disabled={isDisabled}
            />
          </FaultedField>
        )}
        {attribute === undefined || kind === 'none' ? null : (
          <FaultedField faults={faultsAt(path, 'value')} basis={isWide(kind) ? '32rem' : '20rem'}>
            <ValueInput
              // What an input remembers must not reach another attribute's input.
              key={`${attribute.name} ${kind}`}
              attribute={attribute}
              kind={kind}
              label={say('segments.rule.valueOf', { number })}
              value={rule.value as unknown}
              onChange={(value) => change('value', value)}
              disabled={isDisabled}
            />
          </FaultedField>
        )}
        {isDisabled ? null : (
          <IconButton
            variant="ghost"
            label={say('segments.rule.removeCondition', { number })}
            onClick={remove}
          >
            <Trash />
          </IconButton>
        )}
      </Flex>
      {attribute === undefined ? null : <AttributeHint attribute={attribute} />}
      <FaultedField faults={faultsAt(path, 'self')} />
    </Box>
  );
}
