import { describeRule, OPERATORS } from '../../../../../core/rules';
import { LANGUAGE_TAGS, type Language } from '../../../../../core/text/languages';
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

const tell = (rule: unknown, locale?: Language): string =>
  describeRule(rule, ATTRIBUTES, { locale });

const NORWAY = is('geo.country', '=', 'NO');
const MOBILE = is('device.type', '=', 'mobile');
const SPRING = is('utm.campaign', '=', 'spring');
const LOGGED_IN = is('customer.isLoggedIn', '=', true);

describe('describeRule', () => {
  test.each([
    ['en', 'Visitors from Norway on mobile whose campaign is “spring”'],
    ['nb', 'Besøkende fra Norge på mobil der kampanjen er «spring»'],
    ['da', 'Besøgende fra Norge på mobil hvor kampagnen er »spring«'],
  ] as const)('tells a rule in the language %s', (locale, sentence) => {
    expect(tell(all(NORWAY, MOBILE, SPRING), locale)).toBe(sentence);
  });

  test('puts adverbials before clauses, whatever the order of the conditions', () => {
    expect(tell(all(SPRING, LOGGED_IN, NORWAY))).toBe(
      'Visitors from Norway whose campaign is “spring” and who are logged in',
    );
  });

  test('tells alternatives', () => {
    expect(tell(any(NORWAY, MOBILE))).toBe('Visitors from Norway or on mobile');
    expect(tell(any(all(NORWAY, MOBILE), LOGGED_IN))).toBe(
      'Visitors from Norway on mobile, or who are logged in',
    );
    expect(tell(all(NORWAY, any(MOBILE, LOGGED_IN)))).toBe(
      'Visitors from Norway, either on mobile or who are logged in',
    );
  });

  test('tells a negated group by what must not hold, and promises nothing to the unknown', () => {
    expect(tell(not(any(NORWAY, MOBILE)))).toBe('Visitors not from Norway and not on mobile');
    expect(tell(not(any(NORWAY, MOBILE)), 'nb')).toBe('Besøkende ikke fra Norge og ikke på mobil');
    expect(tell(not(any(NORWAY, MOBILE)), 'da')).toBe('Besøgende ikke fra Norge og ikke på mobil');
    expect(tell(all(NORWAY, not(all(MOBILE, LOGGED_IN))))).toBe(
      'Visitors from Norway, either not on mobile or who are not logged in',
    );
    expect(tell(any(NORWAY, not(all(MOBILE, LOGGED_IN))))).toBe(
      'Visitors from Norway, not on mobile or who are not logged in',
    );
    expect(tell(any(NORWAY, not(any(MOBILE, LOGGED_IN))))).toBe(
      'Visitors from Norway, or not on mobile and who are not logged in',
    );
    expect(tell(not(all(not(any(NORWAY, MOBILE)))))).toBe('Visitors from Norway or on mobile');
  });

  test('puts what must not hold after what must', () => {
    const notMobile = is('device.type', '!=', 'mobile');
    expect(tell(all(notMobile, NORWAY, SPRING))).toBe(
      'Visitors from Norway and not on mobile and whose campaign is “spring”',
    );
    expect(tell(all(is('geo.city', 'null'), is('geo.region', 'null'), NORWAY))).toBe(
      'Visitors from Norway and with unknown city and with unknown region',
    );
    expect(tell(all(notMobile, SPRING))).toBe(
      'Visitors not on mobile and whose campaign is “spring”',
    );
  });

  test('tells a negated condition by the opposite operator', () => {
    expect(tell(not(all(NORWAY)))).toBe('Visitors not from Norway');
    expect(tell(not(all(not(all(NORWAY)))))).toBe('Visitors from Norway');
    expect(tell(not(any(is('visit.count', '<', 3))))).toBe(
      'Visitors whose number of visits is at least 3',
    );
    expect(tell(not(all(is('visit.lastAt', 'before', '2026-03-01'))))).toBe(
      'Visitors whose last visit is not before 1 March 2026',
    );
    expect(tell(not(all(is('languages', 'containsAll', ['nb', 'da']))))).toBe(
      'Visitors not with all of Norwegian Bokmål and Danish among their languages',
    );
    expect(tell(not(all(is('languages', 'sizeAtLeast', 2))))).toBe(
      'Visitors with fewer than 2 languages',
    );
  });

  test('leaves out groups that change nothing, and encloses those three deep', () => {
    expect(tell(all(all(NORWAY, all(MOBILE))))).toBe('Visitors from Norway on mobile');
    expect(tell(any(NORWAY, all(SPRING, any(MOBILE, LOGGED_IN))))).toBe(
      'Visitors from Norway, or (whose campaign is “spring”, either on mobile or who are logged in)',
    );
  });

  test.each([
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
    ['number =', is('cart.value', '=', 1500), 'whose cart value is 1,500'],
    ['number !=', is('cart.value', '!=', '0'), 'whose cart value is not 0'],
    ['<', is('cart.value', '<', 1), 'whose cart value is less than 1'],
    ['<=', is('cart.value', '<=', 1), 'whose cart value is at most 1'],
    ['>', is('cart.value', '>', 1), 'whose cart value is more than 1'],
    ['>=', is('cart.value', '>=', 1.5), 'whose cart value is at least 1.5'],
    ['between', is('cart.value', 'between', [9, 5]), 'whose cart value is between 5 and 9'],
    [
      'notBetween',
      is('cart.value', 'notBetween', [5, 9]),
      'whose cart value is not between 5 and 9',
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
    [
      'contains one of several',
      is('page.path', 'contains', ['a', 'b', 'c']),
      'whose page path contains “a”, “b” or “c”',
    ],
    [
      'does not end with one of several',
      is('page.path', 'doesNotEndWith', ['a', 'b']),
      'whose page path does not end with “a” or “b”',
    ],
    ['number in', is('visit.count', 'in', [1, '2', 3]), 'whose number of visits is 1, 2 or 3'],
    ['number notIn', is('visit.count', 'notIn', [1, 2]), 'whose number of visits is not 1 or 2'],
    [
      'withinNext',
      is('visit.lastAt', 'withinNext', { amount: 2, unit: 'weeks' }),
      'whose last visit is within the next 2 weeks',
    ],
    [
      'date notBetween',
      is('time.date', 'notBetween', ['2026-12-24', '2026-12-01']),
      'not between 1 December 2026 and 24 December 2026',
    ],
    ['sizeAtLeast', is('interest.topics', 'sizeAtLeast', 3), 'with at least 3 interests'],
    ['sizeAtLeast 1', is('interest.topics', 'sizeAtLeast', '1'), 'with at least one interest'],
    ['bucket', is('bucket', '<', 50), 'whose bucket is less than 50'],
    ['inSegment', is('segment', 'inSegment', 'nordic'), 'in the segment “nordic”'],
    ['notInSegment', is('segment', 'notInSegment', 'vip'), 'not in the segment “Best customers”'],
    ['null', is('geo.country', 'null'), 'with unknown country'],
    ['notNull', is('geo.country', 'notNull'), 'with known country'],
  ])('tells %s', (_, condition, phrase) => {
    const segmentNames = new Map([['vip', 'Best customers']]);
    expect(describeRule(all(condition), ATTRIBUTES, { segmentNames })).toBe(`Visitors ${phrase}`);
  });

  test.each(LANGUAGE_TAGS)('has a template for every operator in %s', (locale) => {
    const types = Object.entries(OPERATORS);
    const conditions = types.flatMap(([type, operators]) =>
      operators.map((operator) => ({ type, condition: is(`own.${type}`, operator) })),
    );
    const attributes = types.map(([type]) => declareAttribute(`own.${type}`, type as never));
    for (const { type, condition } of conditions) {
      const sentence = describeRule(all(condition), attributes, { locale });
      if (type !== 'segment') {
        expect(sentence).toContain(`own.${type}`);
      }
      expect(sentence).not.toMatch(/[{}]|undefined/);
    }
  });

  test('tells hours by the clock', () => {
    const hours = (operator: string, value: unknown) => tell(all(is('time.hour', operator, value)));
    expect(hours('between', [18, 22])).toBe('Visitors between 18:00 and 22:59');
    expect(hours('between', [22, 6])).toBe('Visitors between 22:00 and 06:59');
    expect(hours('notBetween', [22, 6])).toBe('Visitors not between 22:00 and 06:59');
    expect(hours('in', [9, 23, 8, 0])).toBe(
      'Visitors between 08:00 and 09:59 or between 23:00 and 00:59',
    );
    expect(hours('notIn', [9, 12])).toBe(
      'Visitors not between 09:00 and 09:59 and not between 12:00 and 12:59',
    );
    expect(hours('between', [9, 24])).toBe('Visitors whose hour of the day is between 9 and 24');
    expect(hours('in', [9, 24])).toBe('Visitors whose hour of the day is 9 or 24');
    expect(tell(not(all(is('time.hour', '<', 9))))).toBe('Visitors from 09:00 on');
    expect(hours('>', 17)).toBe('Visitors from 18:00 on');
    expect(hours('<=', 8)).toBe('Visitors before 09:00');
    expect(hours('=', 9)).toBe('Visitors between 09:00 and 09:59');
    expect(hours('>', 23)).toBe('Visitors whose hour of the day is more than 23');
  });

  test('tells weekdays, devices and labels of values by name', () => {
    const weekend = is('time.weekday', 'in', ['saturday', 'SUNDAY']);
    expect(tell(all(weekend))).toBe('Visitors on Saturday or Sunday');
    expect(tell(all(weekend), 'nb')).toBe('Besøkende på en lørdag eller søndag');
    expect(tell(all(is('device.type', 'in', ['mobile', 'tablet'])))).toBe(
      'Visitors on mobile or on a tablet',
    );
    expect(tell(all(is('device.type', 'notIn', ['mobile', 'tablet'])))).toBe(
      'Visitors not on mobile and not on a tablet',
    );
    expect(tell(all(is('device.type', '=', 'watch')))).toBe('Visitors whose device is “watch”');
    expect(tell(all(is('traits.plan', '=', 'PRO')))).toBe('Visitors whose plan is Professional');
    expect(tell(all(is('geo.country', '=', 'Mars')))).toBe('Visitors from “Mars”');
  });

  test('tells days in a row by the first and the last, also over the end of the week', () => {
    const days = (operator: string, ...value: string[]) =>
      tell(all(is('time.weekday', operator, value)));
    expect(days('in', 'friday', 'monday', 'saturday', 'sunday')).toBe(
      'Visitors from Friday to Monday',
    );
    expect(days('in', 'monday', 'friday', 'thursday', 'WEDNESDAY')).toBe(
      'Visitors on Monday or from Wednesday to Friday',
    );
    expect(days('notIn', 'tuesday', 'thursday', 'friday', 'saturday')).toBe(
      'Visitors not on Tuesday and not from Thursday to Saturday',
    );
    const friday = is('time.weekday', 'in', ['friday', 'saturday', 'sunday', 'monday']);
    expect(tell(all(friday), 'nb')).toBe('Besøkende fra fredag til mandag');
    expect(
      tell(all(NORWAY, is('time.weekday', 'in', ['monday', 'friday', 'thursday', 'wednesday']))),
    ).toBe('Visitors from Norway, either on Monday or from Wednesday to Friday');
  });

  test.each([
    [0.0001, '0.0001'],
    [1234567.125, '1,234,567.125'],
    ['0.30000000000000004', '0.30000000000000004'],
    [1e-30, '1E-30'],
    [-1.5e300, '-1.5E300'],
    [-0, '0'],
  ])('tells all digits of %s', (value, said) => {
    expect(tell(all(is('cart.value', '>', value)))).toBe(
      `Visitors whose cart value is more than ${said}`,
    );
  });

  test.each([
    ['2026-03-01T10:00:00Z', '1 March 2026 at 10:00 UTC'],
    ['2026-03-01T10:00:07Z', '1 March 2026 at 10:00:07 UTC'],
    ['2026-03-01T10:00:07.25Z', '1 March 2026 at 10:00:07.250 UTC'],
  ])('tells the time %s to its last part', (value, said) => {
    expect(tell(all(is('visit.lastAt', 'after', value)))).toBe(
      `Visitors whose last visit is after ${said}`,
    );
  });

  test('names no country that no visitor comes from, and gives those an article that take one', () => {
    const from = (code: string, locale?: Language) =>
      tell(all(is('geo.country', '=', code)), locale);
    for (const code of ['UK', 'SU', 'EU', 'ZZ', 'XA', 'DD']) {
      expect(from(code)).toBe(`Visitors from “${code}”`);
    }
    expect(from('gb')).toBe('Visitors from the United Kingdom');
    expect(from('NL')).toBe('Visitors from the Netherlands');
    expect(from('XK')).toBe('Visitors from Kosovo');
    expect(from('GB', 'nb')).toBe('Besøkende fra Storbritannia');
    expect(from('US', 'da')).toBe('Besøgende fra USA');
    expect(tell(all(is('geo.country', 'in', ['US', 'NO', 'AE'])))).toBe(
      'Visitors from the United States, Norway or the United Arab Emirates',
    );
  });

  test('cuts no character in two, and keeps a sentence in one line that reads one way', () => {
    const campaign = (value: string) => tell(all(is('utm.campaign', '=', value)));
    const family = '👨‍👩‍👧‍👦';
    expect(campaign(`${'x'.repeat(55)}${family}y`)).toBe(
      `Visitors whose campaign is “${'x'.repeat(55)}…”`,
    );
    expect(campaign(`a${'\u0301'.repeat(500)}`)).toBe('Visitors whose campaign is “…”');
    expect(campaign('spring\r\n\tsale\u2028now')).toBe(
      'Visitors whose campaign is “spring sale now”',
    );
    expect(campaign('a\u202Eb\u2066c\u200Fd\u0000\uD800')).toBe(
      'Visitors whose campaign is “abcd”',
    );
    expect(campaign('\u200F\u202E')).toBe('Visitors whose campaign is …');
    expect(campaign(`x” or from “y`)).toBe('Visitors whose campaign is “x’ or from ‘y”');
    expect(campaign(family)).toBe(`Visitors whose campaign is “${family}”`);
  });

  test('lets no name of an attribute, a value or a segment break the sentence', () => {
    const label = '\u202EPlan\n of\u0007 all';
    const attributes = [
      declareAttribute('own', 'text', { label, values: [{ value: 'a', label: 'A\nB\u202E' }] }),
    ];
    expect(describeRule(all(is('own', '=', 'a')), attributes)).toBe(
      'Visitors whose plan of all is A B',
    );
    const segmentNames = new Map([['x', 'VIP\u2069\n” and “all']]);
    expect(describeRule(all(is('segment', 'inSegment', 'x')), attributes, { segmentNames })).toBe(
      'Visitors in the segment “VIP ’ and ‘all”',
    );
    expect(describeRule(all(is('a\u202Eb\n', '=', 'c')), [])).toBe('Visitors whose “ab” is “c”');
  });

  test('has a subject in Norwegian and Danish for every built-in attribute', () => {
    for (const { name, label } of BUILT_IN_ATTRIBUTES) {
      expect(tell(all(is(name, 'null')), 'nb')).not.toContain(`«${label}»`);
      expect(tell(all(is(name, 'null')), 'da')).not.toContain(`»${label}«`);
    }
  });

  test('cuts long texts, long lists and long rules', () => {
    const countries = Array.from({ length: 40 }, (_, i) => `X${i}`);
    expect(tell(all(is('geo.country', 'in', countries)))).toMatch(/“X9” or 30 others$/);
    expect(tell(all(is('page.path', '=', 'x'.repeat(200)))).length).toBeLessThan(100);
    expect(tell(all(...Array.from({ length: 10_000 }, () => LOGGED_IN))).length).toBeLessThan(3000);
  });

  test.each([
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

  test('speaks English where it does not know the language', () => {
    expect(tell(all(NORWAY), 'constructor' as Language)).toBe('Visitors from Norway');
  });
});
