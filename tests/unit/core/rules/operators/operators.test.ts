import { getValueKind, OPERATORS } from '../../../../../core/rules';

describe('OPERATORS', () => {
  it('lists the operators that fit each type', () => {
    expect(OPERATORS).toEqual({
      text: [
        ...['=', '!=', 'in', 'notIn', 'contains', 'doesNotContain', 'beginsWith'],
        ...['doesNotBeginWith', 'endsWith', 'doesNotEndWith', 'null', 'notNull'],
      ],
      number: ['=', '!=', '<', '<=', '>', '>=', 'between', 'notBetween', 'null', 'notNull'],
      boolean: ['=', '!=', 'null', 'notNull'],
      date: ['before', 'after', 'between', 'withinLast', 'notWithinLast', 'null', 'notNull'],
      list: ['containsAny', 'containsAll', 'containsNone', 'null', 'notNull'],
    });
  });
});

describe('getValueKind', () => {
  it('tells which value an operator takes', () => {
    expect(getValueKind('text', 'in')).toBe('texts');
    expect(getValueKind('number', 'between')).toBe('numberRange');
    expect(getValueKind('date', 'between')).toBe('dateRange');
    expect(getValueKind('date', 'withinLast')).toBe('period');
    expect(getValueKind('list', 'null')).toBe('none');
  });

  it('knows no operator that does not fit, or is a property of every object', () => {
    expect(getValueKind('text', '<')).toBeUndefined();
    expect(getValueKind('text', 'constructor')).toBeUndefined();
  });
});
