import { countRuleValues } from '../../../../core/rules';
import { all, any, is, not } from './support/rules';

describe('countRuleValues', () => {
  test('counts each value of a list, and one of a condition without a list', () => {
    const rule = all(
      is('text', 'in', ['a', 'b', 'c']),
      any(is('number', '=', 1), not(all(is('number', 'between', [1, 2])))),
      is('text', 'null'),
      is('date', 'withinLast', { amount: 1, unit: 'days' }),
    );
    expect(countRuleValues(rule)).toBe(7);
  });

  test('counts nothing in what is no rule, and reads nothing that is too deep or inherited', () => {
    expect([null, 7, 'x', [is('text', '=', 'a')]].map(countRuleValues)).toEqual([0, 0, 0, 0]);
    expect(countRuleValues(Object.create(is('text', '=', 'a')))).toBe(0);
    let deep: unknown = is('text', '=', 'a');
    for (let i = 0; i < 100_000; i += 1) {
      deep = { combinator: 'and', rules: [deep] };
    }
    expect(countRuleValues(deep)).toBe(0);
  });
});
