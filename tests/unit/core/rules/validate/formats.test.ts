import { createEvaluator, validateRule, type RuleFault } from '../../../../../core/rules';
import { BUILT_IN_ATTRIBUTES } from '../../../../../core/visitor';
import { declareAttribute, NOW } from '../support/attributes';
import { all, is, segmentOf } from '../support/rules';

const ATTRIBUTES = [
  ...BUILT_IN_ATTRIBUTES,
  declareAttribute('traits.home', 'text', { format: 'country' }),
  declareAttribute('traits.days', 'list', { format: 'weekday' }),
  declareAttribute('traits.opened', 'date', { format: 'hour' }),
  declareAttribute('traits.free', 'text'),
];

const faultsOf = (field: string, operator: string, value?: unknown): RuleFault[] =>
  validateRule(all(is(field, operator, value)), { attributes: ATTRIBUTES });

/** What a value is said to have been meant as; the code of the fault where nobody can tell. */
const meantBy = (field: string, value: string): unknown => {
  const [fault, ...others] = faultsOf(field, '=', value);
  expect(others).toEqual([]);
  return fault?.values?.meant ?? fault?.code;
};

const ofEach = (values: Record<string, string[]>): [string, string][] =>
  Object.entries(values).flatMap(([field, list]) =>
    list.map((value): [string, string] => [field, value]),
  );

const meantOf = (values: Record<string, Record<string, string>>): [string, string, string][] =>
  Object.entries(values).flatMap(([field, meant]) =>
    Object.entries(meant).map(([value, code]): [string, string, string] => [field, value, code]),
  );

describe('a value that no visitor has', () => {
  test.each(
    ofEach({
      'geo.country': ['NO', 'no', ' gb ', 'XK', 'AX'],
      language: ['no', 'nb', 'nn-NO', 'en-GB', 'EN', 'zh-Hant', 'pt_BR', 'fil', 'uk'],
      'time.weekday': ['monday', 'Sunday', ' friday '],
      'time.zone': ['Europe/Oslo', 'europe/oslo', 'UTC', 'America/Argentina/Ushuaia'],
      'traits.free': ['Norway', '24', '!'],
    }),
  )('of %s is not %s', (field, value) => {
    expect(faultsOf(field, '=', value)).toEqual([]);
    expect(faultsOf(field, 'in', [value])).toEqual([]);
  });

  test.each(
    meantOf({
      'geo.country': {
        ...{ Norway: 'NO', norge: 'NO', Norwey: 'NO', Danmark: 'DK', Sverige: 'SE', GBR: 'GB' },
        ...{ UK: 'GB', 'United Kingdom': 'GB', Storbritannia: 'GB', England: 'GB', USA: 'US' },
        ...{ Tyskland: 'DE', Østrig: 'AT', Åland: 'AX', 'Sør-Korea': 'KR', EL: 'GR' },
        ...{ 'Ivory Coast': 'CI', Kosovo: 'XK' },
      },
      language: {
        ...{ Norwegian: 'no', norsk: 'no', Bokmål: 'nb', 'Norwegian Nynorsk': 'nn', dk: 'da' },
        ...{ English: 'en', engelsk: 'en', 'British English': 'en-GB', Deutsch: 'de', jp: 'ja' },
        ...{ Svensk: 'sv', Filipino: 'fil', Englsh: 'en' },
      },
      'time.weekday': {
        ...{ Mandag: 'monday', mon: 'monday', Fri: 'friday', 'lør.': 'saturday' },
        ...{ Wednsday: 'wednesday', søndag: 'sunday' },
      },
      'time.zone': {
        ...{ Oslo: 'Europe/Oslo', 'New York': 'America/New_York', 'Europe/Olso': 'Europe/Oslo' },
      },
      'traits.home': { Norway: 'NO' },
    }),
  )('of %s is %s, which means %s', (field, value, code) => {
    expect(meantBy(field, value)).toBe(code);
  });

  test.each([
    ...ofEach({
      'geo.country': ['EU', 'SU', 'XX', 'ZZ', 'A1', 'Atlantis'],
      language: ['klingon', 'xx', '*', 'en_', '???'],
      'time.weekday': ['someday'],
      'time.zone': ['+01:00', 'Middle Earth', 'GMT+25'],
    }),
  ])('of %s is %s, and nobody can tell what was meant', (field, value) => {
    expect(meantBy(field, value)).toMatch(/^value\.not-(country|language|weekday|time-zone)$/);
  });

  test('is told where it is, with a sentence and what was expected', () => {
    expect(faultsOf('geo.country', 'notIn', ['NO', 'UK', 'EU'])).toEqual([
      {
        path: 'rules[0].value[1]',
        code: 'value.other-code',
        values: { value: 'UK', meant: 'GB' },
        message: '"UK" is no country code. Did you mean GB?',
        expected: 'a two-letter ISO 3166-1 country code, such as NO',
      },
      {
        path: 'rules[0].value[2]',
        code: 'value.not-country',
        values: { value: 'EU' },
        message: '"EU" is no country code.',
        expected: 'a two-letter ISO 3166-1 country code, such as NO',
      },
    ]);
  });

  test('is told of lists as well, ten times at most', () => {
    expect(faultsOf('languages', 'containsAny', ['no', 'Norwegian'])[0]?.path).toBe(
      'rules[0].value[1]',
    );
    expect(faultsOf('traits.days', 'containsNone', ['mandag'])[0]?.values?.meant).toBe('monday');
    expect(faultsOf('geo.country', 'in', Array<string>(50).fill('Norway'))).toHaveLength(10);
  });

  test.each([
    ['=', 24],
    ['<', '24'],
    ['>=', -1],
    ['!=', 9.5],
    ['between', [9, 24]],
    ['notBetween', [-1, 9]],
  ])('of an hour is one that the clock does not have: %s %j', (operator, value) => {
    expect(faultsOf('time.hour', operator, value)).toMatchObject([{ code: 'value.not-hour' }]);
  });

  test('of an hour is none of 0 to 23', () => {
    expect(faultsOf('time.hour', 'between', [0, '23'])).toEqual([]);
    expect(faultsOf('traits.opened', 'after', '2026-03-01')).toEqual([]);
  });

  test('is asked for in part only where some value may have that part', () => {
    expect(faultsOf('geo.country', 'beginsWith', 'N')).toEqual([]);
    expect(faultsOf('geo.country', 'beginsWith', 'Norway')[0]?.values?.meant).toBe('NO');
    expect(faultsOf('time.weekday', 'endsWith', 'DAY')).toEqual([]);
    expect(faultsOf('language', 'beginsWith', 'en-')).toEqual([]);
    expect(faultsOf('time.zone', 'beginsWith', 'Europe/')).toEqual([]);
    expect(faultsOf('geo.country', 'null')).toEqual([]);
  });

  test('in a rule that was stored before is no problem to anybody but its editor', () => {
    const problems: unknown[] = [];
    const { match } = createEvaluator({
      attributes: ATTRIBUTES,
      segments: [
        segmentOf(all(is('geo.country', '=', 'Norway')), { key: 'is' }),
        segmentOf(all(is('geo.country', '!=', 'Norway')), { key: 'is-not' }),
      ],
      onProblem: (problem) => problems.push(problem),
    });
    const visitor = { attributes: { 'geo.country': 'NO' }, consent: [] };
    expect(match(visitor, { now: NOW })).toEqual({ segments: ['is-not'], unknown: [] });
    expect(problems).toEqual([]);
  });
});
