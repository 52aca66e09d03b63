import { DEFAULT_LIMITS, validateRule, type RuleFault } from '../../../../../core/rules';
import { ATTRIBUTES, declareAttribute } from '../support/attributes';
import { all, any, is } from '../support/rules';

const GOOD = is('text', '=', 'a');

const faultsOf = (rule: unknown, options = {}): RuleFault[] =>
  validateRule(rule, { attributes: ATTRIBUTES, ...options });

const pathsOf = (rule: unknown, options = {}): string[] =>
  faultsOf(rule, options).map(({ path }) => path);

describe('validateRule', () => {
  test('finds nothing wrong with a good rule', () => {
    expect(faultsOf(all(GOOD, any(GOOD, is('list', 'containsAny', ['x']))))).toEqual([]);
  });

  test('lists every fault with its path, its sentence and what was expected', () => {
    const rule = {
      combinator: 'xor',
      not: 'no',
      rules: [
        { combinator: 'and', rules: [GOOD, GOOD, is('number', 'contains', '1')] },
        is('number', '=', 'many'),
        is('txt', '=', 'a'),
        is('text', 'in', ['a', 7, '']),
        { field: 7 },
        { combinator: 'or', rules: [] },
        { combinator: 'or' },
        'text = a',
      ],
    };
    expect(faultsOf(rule).map(({ path, message, expected }) => [path, message, expected])).toEqual([
      ['combinator', 'The group does not say how its members are joined.', '"and" or "or"'],
      ['not', 'The negation is neither true nor false.', 'true, false or nothing'],
      [
        'rules[0].rules[2].operator',
        'The operator "contains" does not fit the number attribute "number".',
        'one of =, !=, <, <=, >, >=, in, notIn, between, notBetween, null, notNull',
      ],
      ['rules[1].value', 'The value is not a number.', 'a number'],
      [
        'rules[2].field',
        'There is no attribute "txt". Did you mean "text"?',
        'the name of a declared attribute, such as geo.country',
      ],
      [
        'rules[3].value[1]',
        'The value is not a text.',
        'a text that is not empty, of at most 1000 characters',
      ],
      [
        'rules[3].value[2]',
        'The text is empty.',
        'a text that is not empty, of at most 1000 characters',
      ],
      [
        'rules[4].field',
        'The condition names no attribute.',
        'the name of a declared attribute, such as geo.country',
      ],
      ['rules[4].operator', 'The condition has no operator.', 'one of null, notNull'],
      ['rules[5].rules', 'The group is empty.', 'at least one condition'],
      ['rules[6].rules', 'The group has no list of conditions.', 'a list of conditions and groups'],
      [
        'rules[7]',
        'This is neither a condition nor a group.',
        'a condition { field, operator, value } or a group { combinator, rules }',
      ],
    ]);
  });

  test.each([
    ['null', null],
    ['a text', 'x'],
    ['a number', 7],
    ['a list', [GOOD]],
  ])('refuses %s for a rule, with an empty path', (_, rule) => {
    expect(pathsOf(rule)).toEqual(['']);
  });

  test('refuses a condition for a rule', () => {
    expect(pathsOf(GOOD)).toEqual(['field', 'operator', 'value', 'combinator', 'rules']);
  });

  test('accepts an empty rule for a draft alone, and no empty group in it', () => {
    expect(pathsOf(all())).toEqual(['rules']);
    expect(pathsOf(all(), { allowEmpty: true })).toEqual([]);
    expect(pathsOf(all(all()), { allowEmpty: true })).toEqual(['rules[0].rules']);
  });

  test('accepts what react-querybuilder adds, and refuses comparing with a field', () => {
    const condition = { ...GOOD, id: 'a', path: [0], disabled: false, valueSource: 'value' };
    expect(faultsOf({ ...all(condition), id: 'b', path: [], disabled: true })).toEqual([]);
    expect(pathsOf(all({ ...GOOD, valueSource: 'field' } as never))).toEqual([
      'rules[0].valueSource',
    ]);
  });

  test('refuses keys that mean nothing, since they may be misspelt', () => {
    expect(pathsOf({ ...all({ ...GOOD, val: 1 } as never), Not: true })).toEqual([
      'Not',
      'rules[0].val',
    ]);
  });

  test('suggests the attribute by its last part, and by what is written nearly the same', () => {
    const attributes = [
      declareAttribute('geo.country', 'text'),
      declareAttribute('geo.city', 'text'),
    ];
    const messageFor = (field: string): string | undefined =>
      validateRule(all(is(field, '=', 'x')), { attributes })[0]?.message;
    expect(messageFor('country')).toBe(
      'There is no attribute "country". Did you mean "geo.country"?',
    );
    expect(messageFor('geo.contry')).toMatch('Did you mean "geo.country"?');
    expect(messageFor('Geo.City')).toMatch('Did you mean "geo.city"?');
    expect(messageFor('weather')).toBe('There is no attribute "weather".');
  });

  test.each(['__proto__', 'constructor', 'toString'])('knows no attribute %s', (field) => {
    expect(pathsOf(all(is(field, '=', 'x')))).toEqual(['rules[0].field']);
  });

  describe('limits', () => {
    const limits = { ...DEFAULT_LIMITS, depth: 2, conditionsPerRule: 3, listValues: 2 };

    test('holds for the depth of groups', () => {
      expect(pathsOf(all(all(GOOD)), { limits })).toEqual([]);
      expect(faultsOf(all(all(all(GOOD))), { limits })).toEqual([
        {
          path: 'rules[0].rules[0]',
          code: 'rule.too-deep',
          values: { max: 2 },
          message: 'Groups are nested more than 2 deep.',
          expected: 'at most 2 levels of groups',
        },
      ]);
    });

    test('holds for the number of conditions, all groups together', () => {
      expect(pathsOf(all(GOOD, any(GOOD, GOOD)), { limits })).toEqual([]);
      expect(faultsOf(all(GOOD, any(GOOD, GOOD, GOOD)), { limits })).toEqual([
        {
          path: 'rules',
          code: 'rule.too-many-conditions',
          values: { max: 3 },
          message: 'The rule has more than 3 conditions, or too many groups.',
          expected: 'at most 3 conditions',
        },
      ]);
    });

    test('holds for the values of a list', () => {
      expect(pathsOf(all(is('text', 'in', ['a', 'b'])), { limits })).toEqual([]);
      expect(faultsOf(all(is('text', 'in', ['a', 'b', 'c'])), { limits })).toEqual([
        {
          path: 'rules[0].value',
          code: 'value.list-too-long',
          values: { max: 2 },
          message: 'The list is too long (3 values).',
          expected: 'a list of 1 to 2 texts',
        },
      ]);
    });
  });

  describe('on hostile input', () => {
    const many = <T>(value: T): T[] => Array<T>(1_000_000).fill(value);

    test.each([
      ['conditions', { combinator: 'and', rules: many(GOOD) }],
      ['faulty conditions', { combinator: 'or', rules: many(is('x'.repeat(1000), 'y', 'z')) }],
      ['empty groups', { combinator: 'and', rules: many(all()) }],
      ['nothings', { combinator: 'and', rules: many(null) }],
      ['values', all(is('text', 'in', many('a')))],
      ['characters', all(is('text', '=', 'x'.repeat(10_000_000)))],
      ['characters of a name', all(is('x'.repeat(10_000_000), '=', 'x'))],
    ])('bounds the work and the answer for a million %s', (_, rule) => {
      const start = performance.now();
      const faults = faultsOf(rule);
      expect(performance.now() - start).toBeLessThan(500);
      expect(faults.length).toBeGreaterThan(0);
      expect(JSON.stringify(faults).length).toBeLessThan(30_000);
    });

    test('lists at most a hundred faults', () => {
      const broken = { field: 7, operator: 7, valueSource: 'field', a: 1, b: 1, c: 1 };
      expect(faultsOf({ combinator: 'and', rules: many(broken) })).toHaveLength(100);
    });
  });
});
