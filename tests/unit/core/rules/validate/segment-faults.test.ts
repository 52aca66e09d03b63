import { validateRule } from '../../../../../core/rules';
import { ATTRIBUTES } from '../support/attributes';
import { all, is, not } from '../support/rules';

const asking = (key: unknown) => is('segment', 'inSegment', key);

const SEGMENTS = [
  { key: 'own', rule: all(is('text', '=', 'a')) },
  { key: 'plain', rule: all(is('text', '=', 'b')) },
  { key: 'asking', rule: not(all(all(asking('plain')))) },
  { key: 'broken', rule: 'no rule' },
];

const faultsOf = (rule: unknown, key: string | null = 'own', segments = SEGMENTS) =>
  validateRule(rule, { attributes: ATTRIBUTES, segments: { key, all: segments } }).map(
    ({ path, code, values }) => [path, code, values?.key],
  );

describe('a rule that asks about other segments', () => {
  test('is well where these are there and ask about none', () => {
    expect(faultsOf(all(asking('plain'), is('segment', 'notInSegment', 'broken')))).toEqual([]);
  });

  test.each([
    ['gone', 'rule.segment-unknown'],
    ['own', 'rule.segment-itself'],
    ['asking', 'rule.segment-nested'],
    ['constructor', 'rule.segment-unknown'],
  ])('is refused where it asks about %s', (key, code) => {
    expect(faultsOf(all(asking('plain'), all(asking(key))))).toEqual([
      ['rules[1].rules[0].value', code, key],
    ]);
  });

  test('is refused where somebody asks about the segment that it is for', () => {
    const segments = [...SEGMENTS, { key: 'other', rule: all(asking('own')) }];
    expect(faultsOf(all(asking('plain')), 'own', segments)).toEqual([
      ['rules[0].value', 'rule.segment-named', 'other'],
    ]);
    expect(faultsOf(all(asking('plain')), null, segments)).toEqual([]);
  });

  test('is not checked against segments where nobody says which there are', () => {
    expect(validateRule(all(asking('gone')), { attributes: ATTRIBUTES })).toEqual([]);
  });

  test('takes a key, and no attribute of that name', () => {
    expect(faultsOf(all(asking(7), asking(''), asking(['plain'])))).toEqual([
      ['rules[0].value', 'value.not-segment', undefined],
      ['rules[1].value', 'value.not-segment', undefined],
      ['rules[2].value', 'value.not-segment', undefined],
    ]);
    expect(faultsOf(all(is('segment', '=', 'plain'), is('segment', 'null')))).toMatchObject([
      ['rules[0].operator', 'rule.wrong-operator', undefined],
      ['rules[1].operator', 'rule.wrong-operator', undefined],
    ]);
  });
});
