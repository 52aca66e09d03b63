import {
  chooseOperator,
  createFirstValue,
  listOperators,
} from '../../../../admin/src/pages/segments/rule-builder/default-operator';
import { describeFault } from '../../../../admin/src/pages/segments/rule-builder/describe-fault';
import {
  actionsIdOf,
  numberOfPath,
  siblingToFocus,
} from '../../../../admin/src/pages/segments/rule-builder/focus-target';
import { locateFault } from '../../../../admin/src/pages/segments/rule-builder/locate-fault';
import {
  findMember,
  toQuery,
  toRule,
} from '../../../../admin/src/pages/segments/rule-builder/query';
import { DEFAULT_LIMITS, OPERATORS, SEGMENT_ATTRIBUTE, validateRule } from '../../../../core/rules';
import { BUILT_IN_ATTRIBUTES } from '../../../../core/visitor';

const byName = new Map(
  [...BUILT_IN_ATTRIBUTES, SEGMENT_ATTRIBUTE].map((attribute) => [attribute.name, attribute]),
);

const createIds = () => {
  let next = 0;
  return () => `id${next++}`;
};

const RULE = {
  combinator: 'or',
  rules: [
    { field: 'geo.country', operator: '=', value: 'NO' },
    { combinator: 'and', not: true, rules: [{ field: 'visit.count', operator: 'null' }] },
  ],
} as const;

describe('a rule in the builder', () => {
  test('comes back as it was, without what the builder adds', () => {
    expect(toRule(toQuery(RULE, createIds()))).toEqual(RULE);
  });

  test('has an id at every place', () => {
    expect(toQuery(RULE, createIds())).toMatchObject({
      id: 'id0',
      rules: [{ id: 'id1' }, { id: 'id2', rules: [{ id: 'id3', value: '' }] }],
    });
  });

  test('is empty where what is stored is no rule', () => {
    for (const rule of [null, 'x', [], {}, { rules: 'no' }]) {
      expect(toQuery(rule, createIds())).toEqual({ id: 'id0', combinator: 'and', rules: [] });
    }
    expect(toQuery({ rules: [null, 3] }, createIds()).rules).toEqual([]);
  });

  test('gives its members by position', () => {
    const query = toQuery(RULE, createIds());
    expect(findMember(query, [])).toBe(query);
    expect(findMember(query, [1, 0])).toMatchObject({ field: 'visit.count' });
    expect(findMember(query, [0, 0])).toBeNull();
    expect(findMember(query, [7])).toBeNull();
  });
});

describe('a new condition', () => {
  test('begins with a comparison that fits its attribute, and is right or only incomplete', () => {
    for (const attribute of [...BUILT_IN_ATTRIBUTES, SEGMENT_ATTRIBUTE]) {
      const operator = chooseOperator(attribute);
      expect(OPERATORS[attribute.type]).toContain(operator);
      const value = createFirstValue(attribute, operator);
      const rule = { combinator: 'and', rules: [{ field: attribute.name, operator, value }] };
      const query = toQuery(rule, createIds());
      for (const fault of validateRule(rule, { attributes: BUILT_IN_ATTRIBUTES })) {
        const context = { query, byName, limits: DEFAULT_LIMITS };
        expect(describeFault(locateFault(fault), context).isMissing).toBe(true);
      }
    }
  });

  test('offers no length of time for a whole day, and keeps one that is stored', () => {
    const date = byName.get('time.date');
    const lastVisit = byName.get('visit.lastAt');
    if (date === undefined || lastVisit === undefined) {
      throw new Error('no dates');
    }
    expect(listOperators(date, 'between')).toEqual([
      'before',
      'after',
      'between',
      'notBetween',
      'null',
      'notNull',
    ]);
    expect(listOperators(date, 'withinLast')).toContain('withinLast');
    expect(listOperators(lastVisit, 'between')).toContain('withinNext');
  });

  test('has nothing while its attribute is not chosen', () => {
    expect(chooseOperator(undefined)).toBe('');
    expect(createFirstValue(undefined, '')).toBe('');
  });
});

describe('the place of a fault', () => {
  const locate = (path: string) => {
    const { at, part } = locateFault({ path, code: 'rule.not-a-group' });
    return [at, part];
  };

  test('is read from its path', () => {
    expect(locate('')).toEqual([[], 'self']);
    expect(locate('rules')).toEqual([[], 'rules']);
    expect(locate('combinator')).toEqual([[], 'self']);
    expect(locate('rules[1]')).toEqual([[1], 'self']);
    expect(locate('rules[1].value[2]')).toEqual([[1], 'value']);
    expect(locate('rules[0].rules[12].operator')).toEqual([[0, 12], 'operator']);
    expect(locate('rules[0].rules')).toEqual([[0], 'rules']);
  });
});

describe('the words for a fault', () => {
  const limits = { ...DEFAULT_LIMITS, depth: 2, conditionsPerRule: 3, listValues: 2 };
  const wordsFor = (rule: object) => {
    const query = toQuery(rule, createIds());
    const segments = { key: 'own', all: [] };
    const options = { attributes: BUILT_IN_ATTRIBUTES, limits, segments };
    return validateRule(rule, options).map((fault) => {
      const { key, isMissing } = describeFault(locateFault(fault), { query, byName, limits });
      return [key.replace('segments.fault.', ''), isMissing];
    });
  };
  const all = (...rules: object[]) => ({ combinator: 'and', rules });
  const condition = (field: string, operator: string, value?: unknown) => ({
    field,
    operator,
    value,
  });

  test('say what is not filled in yet', () => {
    expect(wordsFor(all())).toEqual([['emptyRule', true]]);
    expect(wordsFor(all(all()))).toEqual([['emptyGroup', true]]);
    expect(wordsFor(all(condition('', '', '')))).toEqual([['noAttribute', true]]);
    expect(wordsFor(all(condition('geo.country', '=', '')))).toEqual([['text', true]]);
    expect(wordsFor(all(condition('geo.country', 'in', [])))).toEqual([['texts', true]]);
    expect(wordsFor(all(condition('visit.count', 'between', [1, ''])))).toEqual([
      ['numberRange', true],
    ]);
  });

  test('say what is wrong', () => {
    expect(wordsFor(all(condition('gone', '=', 'x')))).toEqual([['unknownAttribute', false]]);
    expect(wordsFor(all(condition('geo.country', '>', 'x')))).toEqual([['operator', false]]);
    expect(wordsFor(all(condition('visit.count', '=', 'x')))).toEqual([['number', false]]);
    expect(wordsFor(all(condition('geo.country', 'in', ['a', 'b', 'c'])))).toEqual([
      ['tooManyValues', false],
    ]);
    expect(wordsFor(all(condition('geo.city', '=', 'x'.repeat(1001))))).toEqual([
      ['tooLong', false],
    ]);
    const period = { amount: 0, unit: 'days' };
    expect(wordsFor(all(condition('visit.lastAt', 'withinLast', period)))).toEqual([
      ['period', false],
    ]);
  });

  test('say which code was meant, and what is no code at all', () => {
    expect(wordsFor(all(condition('geo.country', '=', 'UK')))).toEqual([
      ['fault.value.other-code', false],
    ]);
    expect(wordsFor(all(condition('languages', 'containsAny', ['?'])))).toEqual([
      ['fault.value.not-language', false],
    ]);
    expect(wordsFor(all(condition('time.zone', '=', 'Middle Earth')))).toEqual([
      ['fault.value.not-time-zone', false],
    ]);
  });

  test('say why a time, a length of time or a segment cannot be compared', () => {
    const time = '2026-03-01T10:00:00Z';
    const days = { amount: 3, unit: 'days' };
    expect(wordsFor(all(condition('time.date', 'before', time)))).toEqual([
      ['fault.value.not-day', false],
    ]);
    expect(wordsFor(all(condition('time.date', 'between', ['2026-03-01', ''])))).toEqual([
      ['dateRange', true],
    ]);
    expect(wordsFor(all(condition('time.date', 'withinLast', days)))).toEqual([
      ['fault.value.no-period-for-days', false],
    ]);
    expect(wordsFor(all(condition('segment', 'inSegment', '')))).toEqual([['segment', true]]);
    expect(wordsFor(all(condition('segment', 'inSegment', 'own')))).toEqual([
      ['fault.rule.segment-itself', false],
    ]);
    expect(wordsFor(all(condition('segment', 'inSegment', 'gone')))).toEqual([
      ['fault.rule.segment-unknown', false],
    ]);
  });

  test('say what is too much', () => {
    const one = condition('geo.country', '=', 'NO');
    expect(wordsFor(all(one, one, one, one))).toEqual([['tooManyConditions', false]]);
    expect(wordsFor(all(all(all(one))))).toEqual([['tooDeep', false]]);
  });

  test('say what nobody foresaw as the engine names it', () => {
    expect(wordsFor(all({ ...condition('geo.country', '=', 'NO'), extra: 1 }))).toEqual([
      ['fault.rule.unknown-key', false],
    ]);
  });
});

describe('where the focus goes when something is removed', () => {
  const root = toQuery(
    { rules: [{ field: 'a' }, { rules: [{ field: 'b' }] }, { field: 'c' }] },
    createIds(),
  );

  test('is the member before, then the one after, then the buttons of the group', () => {
    expect(siblingToFocus(root, [2])).toBe('id2');
    expect(siblingToFocus(root, [0])).toBe('id2');
    expect(siblingToFocus(root, [1, 0])).toBe(actionsIdOf('id2'));
  });

  test('is told by numbers as people count', () => {
    expect(numberOfPath([1, 0])).toBe('2.1');
  });
});
