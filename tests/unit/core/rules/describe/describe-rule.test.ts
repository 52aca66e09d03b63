import { describeRule, OPERATORS, type RuleLocale } from '../../../../../core/rules';
import { BUILT_IN_ATTRIBUTES } from '../../../../../core/visitor/attributes';
import { declareAttribute } from '../support/attributes';
import { all, any, is, not } from '../support/rules';

const ATTRIBUTES = [
  ...BUILT_IN_ATTRIBUTES,
  declareAttribute('traits.plan', 'text', {
    label: 'Plan',
    values: [{ value: 'pro', label: 'Professional' }],
  }),
  declareAttribute('traits.isVip', 'boolean', { label: 'VIP' }),
];

const tell = (rule: unknown, locale?: RuleLocale): string =>
  describeRule(rule, ATTRIBUTES, { locale });

const NORWAY = is('geo.country', '=', 'NO');
const MOBILE = is('device.type', '=', 'mobile');
const SPRING = is('utm.campaign', '=', 'spring');
const LOGGED_IN = is('customer.isLoggedIn', '=', true);

describe('describeRule', () => {
  it.each([
    ['en', 'Visitors from Norway on mobile whose campaign is “spring”'],
    ['nb', 'Besøkende fra Norge på mobil der kampanjen er «spring»'],
    ['da', 'Besøgende fra Norge på mobil hvor kampagnen er »spring«'],
  ] as const)('tells a rule in the language %s', (locale, sentence) => {
    expect(tell(all(NORWAY, MOBILE, SPRING), locale)).toBe(sentence);
  });

  it('puts adverbials before clauses, whatever the order of the conditions', () => {
    expect(tell(all(SPRING, LOGGED_IN, NORWAY))).toBe(
      'Visitors from Norway whose campaign is “spring” and who are logged in',
    );
  });

  it('tells alternatives', () => {
    expect(tell(any(NORWAY, MOBILE))).toBe('Visitors from Norway or on mobile');
    expect(tell(any(all(NORWAY, MOBILE), LOGGED_IN))).toBe(
      'Visitors from Norway on mobile, or who are logged in',
    );
    expect(tell(all(NORWAY, any(MOBILE, LOGGED_IN)))).toBe(
      'Visitors from Norway, either on mobile or who are logged in',
    );
  });

  it('tells exceptions', () => {
    expect(tell(not(any(NORWAY, MOBILE)))).toBe(
      'All visitors except those from Norway or on mobile',
    );
    expect(tell(all(NORWAY, not(all(MOBILE, LOGGED_IN))))).toBe(
      'Visitors from Norway, except those on mobile who are logged in',
    );
    expect(tell(any(NORWAY, not(all(MOBILE, LOGGED_IN))))).toBe(
      'Visitors from Norway, or all visitors except those on mobile who are logged in',
    );
  });

  it('tells a negated condition by the opposite operator', () => {
    expect(tell(not(all(NORWAY)))).toBe('Visitors not from Norway');
    expect(tell(not(all(not(all(NORWAY)))))).toBe('Visitors from Norway');
    expect(tell(not(any(is('visit.count', '<', 3))))).toBe(
      'Visitors whose number of visits is at least 3',
    );
    expect(tell(not(all(is('visit.lastAt', 'before', '2026-03-01'))))).toBe(
      'All visitors except those whose last visit is before 1 March 2026',
    );
  });

  it('leaves out groups that change nothing, and encloses those three deep', () => {
    expect(tell(all(all(NORWAY, all(MOBILE))))).toBe('Visitors from Norway on mobile');
    expect(tell(any(NORWAY, all(SPRING, any(MOBILE, LOGGED_IN))))).toBe(
      'Visitors from Norway, or (whose campaign is “spring”, either on mobile or who are logged in)',
    );
  });

  it.each([
    ['text =', is('page.path', '=', '/sale'), 'whose page path is “/sale”'],
    ['text !=', is('page.path', '!=', '/sale'), 'whose page path is not “/sale”'],
    ['in', is('geo.country', 'in', ['NO', 'se', 'DK']), 'from Norway, Sweden or Denmark'],
    ['notIn', is('geo.country', 'notIn', ['NO', 'SE']), 'not from Norway or Sweden'],
    ['contains', is('page.path', 'contains', 'a'), 'whose page path contains “a”'],
    [
      'doesNotContain',
      is('page.path', 'doesNotContain', 'a'),
      'whose page path does not contain “a”',
    ],
    ['beginsWith', is('page.path', 'beginsWith', 'a'), 'whose page path begins with “a”'],
    [
      'doesNotBeginWith',
      is('page.path', 'doesNotBeginWith', 'a'),
      'whose page path does not begin with “a”',
    ],
    ['endsWith', is('page.path', 'endsWith', 'a'), 'whose page path ends with “a”'],
    [
      'doesNotEndWith',
      is('page.path', 'doesNotEndWith', 'a'),
      'whose page path does not end with “a”',
    ],
    ['number =', is('cart.value', '=', 1500), 'whose value of the cart is 1,500'],
    ['number !=', is('cart.value', '!=', '0'), 'whose value of the cart is not 0'],
    ['<', is('cart.value', '<', 1), 'whose value of the cart is less than 1'],
    ['<=', is('cart.value', '<=', 1), 'whose value of the cart is at most 1'],
    ['>', is('cart.value', '>', 1), 'whose value of the cart is more than 1'],
    ['>=', is('cart.value', '>=', 1.5), 'whose value of the cart is at least 1.5'],
    ['between', is('cart.value', 'between', [9, 5]), 'whose value of the cart is between 5 and 9'],
    [
      'notBetween',
      is('cart.value', 'notBetween', [5, 9]),
      'whose value of the cart is not between 5 and 9',
    ],
    ['boolean =', is('visit.isReturning', '=', false), 'who are here for the first time'],
    ['boolean !=', is('newsletter.isSubscribed', '!=', true), 'who do not get the newsletter'],
    ['own boolean', is('traits.isVip', '=', true), 'whose VIP is true'],
    [
      'before',
      is('visit.lastAt', 'before', '2026-03-01T10:00:00+01:00'),
      'whose last visit is before 1 March 2026 at 09:00 UTC',
    ],
    ['after', is('visit.lastAt', 'after', '2026-03-01'), 'whose last visit is after 1 March 2026'],
    [
      'date between',
      is('time.date', 'between', ['2026-12-24', '2026-12-01']),
      'between 1 December 2026 and 24 December 2026',
    ],
    [
      'withinLast',
      is('purchase.lastAt', 'withinLast', { amount: 30, unit: 'days' }),
      'whose last purchase is within the last 30 days',
    ],
    [
      'notWithinLast',
      is('visit.lastAt', 'notWithinLast', { amount: 1, unit: 'months' }),
      'whose last visit is not within the last month',
    ],
    [
      'containsAny',
      is('interest.topics', 'containsAny', ['ski', 'tent']),
      'interested in “ski” or “tent”',
    ],
    [
      'containsAll',
      is('languages', 'containsAll', ['nb', 'da']),
      'with Norwegian Bokmål and Danish among their languages',
    ],
    [
      'containsNone',
      is('languages', 'containsNone', ['nb']),
      'without Norwegian Bokmål among their languages',
    ],
    ['null', is('geo.country', 'null'), 'with unknown country'],
    ['notNull', is('geo.country', 'notNull'), 'with known country'],
  ])('tells %s', (_, condition, phrase) => {
    expect(tell(all(condition))).toBe(`Visitors ${phrase}`);
  });

  it.each(['en', 'nb', 'da'] as const)('has a template for every operator in %s', (locale) => {
    const types = Object.entries(OPERATORS);
    const conditions = types.flatMap(([type, operators]) =>
      operators.map((operator) => ({ type, condition: is(`own.${type}`, operator) })),
    );
    const attributes = types.map(([type]) => declareAttribute(`own.${type}`, type as never));
    for (const { type, condition } of conditions) {
      const sentence = describeRule(all(condition), attributes, { locale });
      expect(sentence).toContain(`own.${type}`);
      expect(sentence).not.toMatch(/[{}]|undefined/);
    }
  });

  it('tells hours by the clock', () => {
    const hours = (operator: string, value: unknown) => tell(all(is('time.hour', operator, value)));
    expect(hours('between', [22, 18])).toBe('Visitors between 18:00 and 22:59');
    expect(hours('>', 17)).toBe('Visitors from 18:00 on');
    expect(hours('<=', 8)).toBe('Visitors before 09:00');
    expect(hours('=', 9)).toBe('Visitors between 09:00 and 09:59');
    expect(hours('>', 23)).toBe('Visitors whose hour of the day is more than 23');
  });

  it('tells weekdays, devices and labels of values by name', () => {
    const weekend = is('time.weekday', 'in', ['saturday', 'SUNDAY']);
    expect(tell(all(weekend))).toBe('Visitors on Saturday or Sunday');
    expect(tell(all(weekend), 'nb')).toBe('Besøkende på en lørdag eller søndag');
    expect(tell(all(is('device.type', 'in', ['mobile', 'tablet'])))).toBe(
      'Visitors on mobile or on a tablet',
    );
    expect(tell(all(is('device.type', '=', 'watch')))).toBe('Visitors whose device is “watch”');
    expect(tell(all(is('traits.plan', '=', 'PRO')))).toBe('Visitors whose plan is Professional');
    expect(tell(all(is('geo.country', '=', 'Mars')))).toBe('Visitors from “Mars”');
  });

  it('has a subject in Norwegian and Danish for every built-in attribute', () => {
    for (const { name, label } of BUILT_IN_ATTRIBUTES) {
      expect(tell(all(is(name, 'null')), 'nb')).not.toContain(`«${label}»`);
      expect(tell(all(is(name, 'null')), 'da')).not.toContain(`»${label}«`);
    }
  });

  it('cuts long texts, long lists and long rules', () => {
    const countries = Array.from({ length: 40 }, (_, i) => `X${i}`);
    expect(tell(all(is('geo.country', 'in', countries)))).toMatch(/“X9” or 30 others$/);
    expect(tell(all(is('page.path', '=', 'x'.repeat(200)))).length).toBeLessThan(100);
    expect(tell(all(...Array.from({ length: 10_000 }, () => LOGGED_IN))).length).toBeLessThan(3000);
  });

  it.each([
    ['no conditions', all(), 'Nobody: the rule has no conditions'],
    ['nothing that can be read', null, 'Visitors …'],
    ['a condition that is none', all(null as never), 'Visitors …'],
    ['an empty group', all(NORWAY, any()), 'Visitors from Norway …'],
    ['no value', all(is('utm.campaign', '=')), 'Visitors whose campaign is …'],
    [
      'an operator that there is not',
      all(is('utm.campaign', 'frobs', 'x')),
      'Visitors whose campaign is …',
    ],
    [
      'an attribute that there is not',
      all(is('foo.bar', '=', 'x')),
      'Visitors whose “foo.bar” is “x”',
    ],
    [
      'a value with places of its own',
      all(is('utm.campaign', '=', '{s}$&')),
      'Visitors whose campaign is “{s}$&”',
    ],
  ])('bears a rule with %s', (_, rule, sentence) => {
    expect(tell(rule)).toBe(sentence);
  });

  it('speaks English where it does not know the language', () => {
    expect(tell(all(NORWAY), 'constructor' as RuleLocale)).toBe('Visitors from Norway');
  });
});
