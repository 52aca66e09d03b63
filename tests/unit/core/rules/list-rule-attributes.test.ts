import { listRuleAttributes, listRuleSegments } from '../../../../core/rules/list-rule-attributes';

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
    for (let depth = 0; depth < 20_000; depth += 1) {
      rule = { combinator: 'and', rules: [rule] };
    }
    expect(listRuleAttributes(rule)).toEqual([]);
  });
});

describe('the segments of a rule', () => {
  const asking = (value: unknown) => ({ field: 'segment', operator: 'inSegment', value });

  test('are listed once, from every group, and are no attributes', () => {
    const rules = [asking('b'), { combinator: 'or', rules: [asking('a'), asking('b')] }];
    const rule = { combinator: 'and', rules: [...rules, condition('x')] };
    expect(listRuleSegments(rule)).toEqual(['b', 'a']);
    expect(listRuleAttributes(rule)).toEqual(['x']);
  });

  test('are none in what is no rule, and where no key is', () => {
    for (const rule of [null, 7, {}, { rules: [asking(7), asking(undefined), condition('b')] }]) {
      expect(listRuleSegments(rule)).toEqual([]);
    }
  });
});
