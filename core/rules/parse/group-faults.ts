import type { RuleFaultText } from './rule-fault';

/** What can be wrong with a group, in words. */

export const NOT_A_GROUP: RuleFaultText = {
  code: 'rule.not-a-group',
  message: 'The rule is not an object.',
  expected: 'a group { combinator, rules }',
};

export const NOT_A_MEMBER: RuleFaultText = {
  code: 'rule.not-a-member',
  message: 'This is neither a condition nor a group.',
  expected: 'a condition { field, operator, value } or a group { combinator, rules }',
};

export const NO_MEMBERS: RuleFaultText = {
  code: 'rule.no-members',
  message: 'The group has no list of conditions.',
  expected: 'a list of conditions and groups',
};

export const EMPTY_GROUP: RuleFaultText = {
  code: 'rule.empty-group',
  message: 'The group is empty.',
  expected: 'at least one condition',
};

export const NO_COMBINATOR: RuleFaultText = {
  code: 'rule.no-combinator',
  message: 'The group does not say how its members are joined.',
  expected: '"and" or "or"',
};

export const WRONG_NEGATION: RuleFaultText = {
  code: 'rule.wrong-negation',
  message: 'The negation is neither true nor false.',
  expected: 'true, false or nothing',
};

export const tooDeep = (max: number): RuleFaultText => ({
  code: 'rule.too-deep',
  values: { max },
  message: `Groups are nested more than ${max} deep.`,
  expected: `at most ${max} levels of groups`,
});

export const tooManyConditions = (max: number): RuleFaultText => ({
  code: 'rule.too-many-conditions',
  values: { max },
  message: `The rule has more than ${max} conditions, or too many groups.`,
  expected: `at most ${max} conditions`,
});
