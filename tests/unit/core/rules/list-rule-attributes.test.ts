import { listRuleAttributes } from '../../../../core/rules/list-rule-attributes';

const condition = (field: unknown) => ({ field, operator: '=', value: 'x' });

describe('the attributes of a rule', () => {
  test('are listed once, in the order of the rule, from every group', () => {
    const rules = [condition('b'), { combinator: 'or', rules: [condition('a'), condition('b')] }];
    expect(listRuleAttributes({ combinator: 'and', rules })).toEqual(['b', 'a']);
  });

  test('are none in what is no rule', () => {
    for (const rule of [null, 7, 'x', [], {}, { rules: [null, condition(3)] }]) {
      expect(listRuleAttributes(rule)).toEqual([]);
    }
  });

  test('do not come from inherited properties', () => {
    expect(listRuleAttributes(Object.create({ rules: [condition('a')] }))).toEqual([]);
  });

  test('are read from a very deep rule without an error', () => {
    let rule: unknown = condition('deep');
    for (let depth = 0; depth < 20_000; depth += 1) rule = { combinator: 'and', rules: [rule] };
    expect(listRuleAttributes(rule)).toEqual([]);
  });
});
