import { Box, Button, Checkbox, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { Fragment } from 'react';
import { isRuleGroup, type RuleGroupProps, type RuleGroupType } from 'react-querybuilder';
import { useText } from '../../../translations/useText';
import { CombinatorSelect } from './CombinatorSelect';
import { FaultedField } from './FaultedField';
import { actionsIdOf, numberOfPath, siblingToFocus } from './focus-target';
import { useRuleBuilder } from './RuleBuilderContext';

/** A group of conditions and of groups, and how they are joined. */
export function ConditionGroup(props: RuleGroupProps) {
  const { path, schema, actions, translations } = props;
  const say = useText();
  const { faultsAt } = useRuleBuilder();
  const group = props.ruleGroup as RuleGroupType;
  const isDisabled = props.disabled === true || props.parentDisabled === true;
  const isRoot = path.length === 0;
  const number = numberOfPath(path);
  const name = isRoot ? say('segments.rule.rootGroup') : say('segments.rule.group', { number });
  const { rule: RuleControl, ruleGroup: GroupControl } = schema.controls;
  const faults = [...faultsAt(path, 'rules'), ...faultsAt(path, 'self')];
  return (
    <Box
      role="group"
      aria-label={name}
      data-focus-id={group.id}
      background={isRoot ? 'neutral0' : 'neutral100'}
      borderColor="neutral200"
      hasRadius
      padding={4}
    >
      <GroupHeader {...props} name={name} isDisabled={isDisabled} />
      {group.rules.length === 0 ? (
        <Box paddingTop={4} paddingBottom={2}>
          <Typography textColor="neutral600">{say('segments.rule.empty')}</Typography>
        </Box>
      ) : null}
      <Box paddingTop={2}>
        {group.rules.map((member, position) => {
          const shared = {
            id: member.id,
            path: [...path, position],
            schema,
            actions,
            translations,
            disabled: isDisabled || member.disabled,
            parentDisabled: isDisabled,
          };
          return (
            <Fragment key={member.id}>
              {position === 0 ? null : <Joint combinator={group.combinator} />}
              {isRuleGroup(member) ? (
                <GroupControl {...shared} ruleGroup={member} />
              ) : (
                <RuleControl {...shared} rule={member} />
              )}
            </Fragment>
          );
        })}
      </Box>
      <FaultedField id={`group-${group.id ?? ''}`} faults={faults}>
        {isDisabled ? null : (
          <GroupActions {...props} groupId={group.id ?? ''} hasFaults={faults.length > 0} />
        )}
      </FaultedField>
    </Box>
  );
}

function Joint({ combinator }: { combinator: string }) {
  const say = useText();
  return (
    <Typography variant="sigma" textColor="neutral600" aria-hidden>
      {say(combinator === 'or' ? 'segments.rule.or' : 'segments.rule.and')}
    </Typography>
  );
}

interface GroupHeaderProps extends RuleGroupProps {
  name: string;
  isDisabled: boolean;
}

function GroupHeader({ path, actions, schema, name, isDisabled, ruleGroup }: GroupHeaderProps) {
  const say = useText();
  const { focusLater, announce } = useRuleBuilder();
  const group = ruleGroup as RuleGroupType;
  const remove = (): void => {
    focusLater(siblingToFocus(schema.getQuery(), path));
    announce(say('segments.rule.groupRemoved'));
    actions.onGroupRemove(path);
  };
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
      <Flex gap={4} wrap="wrap" alignItems="center">
        <CombinatorSelect
          label={say('segments.rule.combinatorOf', { group: name })}
          value={group.combinator}
          onChange={(combinator) => actions.onPropChange('combinator', combinator, path)}
          disabled={isDisabled}
        />
        <Checkbox
          checked={group.not === true}
          onCheckedChange={(checked) => actions.onPropChange('not', checked === true, path)}
          disabled={isDisabled}
        >
          {say('segments.rule.not')}
        </Checkbox>
      </Flex>
      {path.length === 0 || isDisabled ? null : (
        <IconButton
          variant="ghost"
          label={say('segments.rule.removeGroup', { number: numberOfPath(path) })}
          onClick={remove}
        >
          <Trash />
        </IconButton>
      )}
    </Flex>
  );
}

interface GroupActionsProps extends RuleGroupProps {
  groupId: string;
  hasFaults: boolean;
}

function GroupActions({ path, actions, schema, groupId, hasFaults }: GroupActionsProps) {
  const say = useText();
  const { catalogue, focusLater, announce } = useRuleBuilder();
  const addCondition = (): void => {
    const rule = schema.createRule();
    focusLater(rule.id ?? '');
    announce(say('segments.rule.conditionAdded'));
    actions.onRuleAdd(rule, path);
  };
  const addGroup = (): void => {
    const blank = { ...schema.createRule(), field: '', operator: '', value: '' };
    const group = { ...schema.createRuleGroup(), rules: [blank] } as RuleGroupType;
    focusLater(blank.id ?? '');
    announce(say('segments.rule.groupAdded'));
    actions.onGroupAdd(group, path);
  };
  return (
    <Flex gap={2} paddingTop={4} data-focus-id={actionsIdOf(groupId)} wrap="wrap">
      <Button
        variant="secondary"
        startIcon={<Plus />}
        onClick={addCondition}
        aria-describedby={hasFaults ? `group-${groupId}-error` : undefined}
      >
        {say('segments.rule.addCondition')}
      </Button>
      {path.length + 1 >= catalogue.limits.depth ? null : (
        <Button variant="tertiary" startIcon={<Plus />} onClick={addGroup}>
          {say('segments.rule.addGroup')}
        </Button>
      )}
    </Flex>
  );
}
