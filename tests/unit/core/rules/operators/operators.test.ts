import { getValueKind, OPERATORS } from '../../../../../core/rules';

describe('OPERATORS', () => {
  test('lists the operators that fit each type', () => {
    expect(OPERATORS).toEqual({
      text: [
        ...['=', '!=', 'in', 'notIn', 'contains', 'doesNotContain', 'beginsWith'],
        ...['doesNotBeginWith', 'endsWith', 'doesNotEndWith', 'null', 'notNull'],
      ],
      number: [
        ...['=', '!=', '<', '<=', '>', '>=', 'in', 'notIn', 'between', 'notBetween'],
        ...['null', 'notNull'],
      ],
      boolean: ['=', '!=', 'null', 'notNull'],
      date: [
        ...['before', 'after', 'between', 'notBetween', 'withinLast', 'notWithinLast'],
        ...['withinNext', 'null', 'notNull'],
      ],
      list: ['containsAny', 'containsAll', 'containsNone', 'sizeAtLeast', 'null', 'notNull'],
      segment: ['inSegment', 'notInSegment'],
    });
  });
});

describe('getValueKind', () => {
  test('tells which value an operator takes', () => {
    expect(getValueKind('text', 'in')).toBe('texts');
    expect(getValueKind('number', 'between')).toBe('numberRange');
    expect(getValueKind('date', 'between')).toBe('dateRange');
    expect(getValueKind('date', 'withinLast')).toBe('period');
    expect(getValueKind('list', 'null')).toBe('none');
    expect(getValueKind('text', 'doesNotContain')).toBe('someTexts');
    expect(getValueKind('list', 'sizeAtLeast')).toBe('count');
    expect(getValueKind('segment', 'inSegment')).toBe('segment');
  });

  test('knows no operator that does not fit, or is a property of every object', () => {
    expect(getValueKind('text', '<')).toBeUndefined();
    expect(getValueKind('text', 'constructor')).toBeUndefined();
    expect(getValueKind('segment', 'null')).toBeUndefined();
  });
});
