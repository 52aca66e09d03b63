import { createEvaluator } from '../../../../../core/rules';
import type { Segment } from '../../../../../core/segments';
import type { ConsentClass } from '../../../../../core/visitor/attribute';
import { ATTRIBUTES, NOW } from '../support/attributes';
import { all, any, is, not, segmentOf } from '../support/rules';

function explain(
  rule: unknown,
  attributes: Record<string, unknown>,
  consent: ConsentClass[] = [],
  rest: Partial<Segment> = {},
) {
  const segments = [segmentOf(rule, rest)];
  const evaluator = createEvaluator({ attributes: ATTRIBUTES, segments });
  return evaluator.explain({ attributes, consent }, 'segment', { now: NOW });
}

describe('explain', () => {
  test('knows no segment that is not there', () => {
    const evaluator = createEvaluator({ attributes: ATTRIBUTES, segments: [] });
    const visitor = { attributes: {}, consent: [] };
    expect(evaluator.explain(visitor, 'constructor', { now: NOW })).toBeNull();
  });

  test('gives every group and every condition its result, also where it no longer counts', () => {
    const rule = any(
      is('text', '=', 'A '),
      not(all(is('number', '<', 3), is('boolean', '=', true))),
    );
    expect(explain(rule, { text: 'a', number: '2' })).toEqual({
      segment: 'segment',
      status: 'live',
      matches: true,
      kind: 'group',
      path: '',
      result: 'true',
      combinator: 'or',
      not: false,
      rules: [
        {
          kind: 'condition',
          path: 'rules[0]',
          result: 'true',
          field: 'text',
          operator: '=',
          value: 'A ',
          actual: 'a',
        },
        {
          kind: 'group',
          path: 'rules[1]',
          result: 'unknown',
          combinator: 'and',
          not: true,
          rules: [
            {
              kind: 'condition',
              path: 'rules[1].rules[0]',
              result: 'true',
              field: 'number',
              operator: '<',
              value: 3,
              actual: '2',
            },
            {
              kind: 'condition',
              path: 'rules[1].rules[1]',
              result: 'unknown',
              field: 'boolean',
              operator: '=',
              value: true,
              reason: 'missing',
            },
          ],
        },
      ],
    });
  });

  test.each([
    ['missing', {}, { reason: 'missing' }],
    ['null', { number: null }, { reason: 'null', actual: null }],
    ['wrong-type', { number: 'many' }, { reason: 'wrong-type', actual: 'many' }],
  ])('says that a value is %s', (_, attributes, expected) => {
    const explained = explain(all(is('number', '=', 1)), attributes);
    expect(explained).toHaveProperty('rules.0', {
      kind: 'condition',
      path: 'rules[0]',
      result: 'unknown',
      field: 'number',
      operator: '=',
      value: 1,
      ...expected,
    });
  });

  test('says of a segment that it asks about why, and explains its rule', () => {
    const segments = [
      segmentOf(all(is('segment', 'notInSegment', 'other')), { key: 'asking' }),
      segmentOf(all(is('segment', 'inSegment', 'asking')), { key: 'twice' }),
      segmentOf(all(is('text', '=', 'a')), { key: 'other' }),
      segmentOf(all(is('segment', 'inSegment', 'off')), { key: 'asking-off' }),
      segmentOf(all(is('text', '=', 'a')), { key: 'off', active: false }),
    ];
    const { explain: ask } = createEvaluator({ attributes: ATTRIBUTES, segments });
    const explainFor = (key: string, attributes: object) => {
      const visitor = { attributes: { ...attributes }, consent: [] };
      const explanation = ask(visitor, key, { now: NOW });
      return explanation?.kind === 'group' ? explanation.rules[0] : null;
    };
    expect(explainFor('asking', { text: 'b' })).toEqual({
      kind: 'condition',
      path: 'rules[0]',
      result: 'true',
      field: 'segment',
      operator: 'notInSegment',
      value: 'other',
      asked: expect.objectContaining({
        result: 'false',
        rules: [expect.objectContaining({ field: 'text', actual: 'b' })],
      }) as unknown,
    });
    expect(explainFor('asking', {})).toMatchObject({
      result: 'unknown',
      reason: 'segment-unknown',
    });
    // One level: what the other asks about itself is not looked at.
    expect(explainFor('twice', { text: 'b' })).toMatchObject({
      result: 'unknown',
      reason: 'segment-unknown',
    });
    expect(explainFor('asking-off', { text: 'a' })).toMatchObject({
      result: 'unknown',
      reason: 'segment-inactive',
    });
    expect(explainFor('asking-off', { text: 'a' })).not.toHaveProperty('asked');
  });

  test('does not show a value without consent to it', () => {
    const rule = any(is('secret', '=', 'x'), is('secret', 'null'), is('secret', 'notNull'));
    const explained = explain(rule, { secret: 'top secret' });
    expect(explained).toHaveProperty('rules.0.reason', 'no-consent');
    expect(JSON.stringify(explained)).not.toContain('top secret');
    const withConsent = explain(rule, { secret: 'top secret' }, ['marketing']);
    expect(withConsent).toHaveProperty('rules.0.actual', 'top secret');
    expect(withConsent).not.toHaveProperty('rules.0.reason');
  });

  test('says why a value is unknown where "is unknown" is true, too', () => {
    const explained = explain(all(is('number', 'null')), { number: 'many' });
    expect(explained).toMatchObject({
      result: 'true',
      rules: [{ result: 'true', reason: 'wrong-type', actual: 'many' }],
    });
  });

  test.each([
    ['undeclared', is('nobody', '=', 'x'), 'There is no attribute "nobody".'],
    ['invalid-condition', is('text', '=', 7), 'The value is not a text.'],
    ['empty-group', all(), 'The group is empty.'],
    [
      'invalid-group',
      { combinator: 'xor', rules: [is('text', '=', 'a')] },
      'The group does not say how its members are joined.',
    ],
    [
      'too-deep',
      all(all(all(all(all(is('text', '=', 'a')))))),
      'Groups are nested more than 5 deep.',
    ],
  ])('says that a part is %s, for any visitor', (reason, part, message) => {
    const found = JSON.stringify(explain(all(part as never), { text: 'a', nobody: 'secret' }));
    expect(found).toContain(`"reason":"${reason}"`);
    expect(found).toContain(JSON.stringify(message));
    expect(found).not.toContain('secret');
  });

  test('shows no value of an attribute that nobody declared', () => {
    const explained = explain(all(is('nobody', 'null')), { nobody: 'x' });
    expect(explained).toMatchObject({ rules: [{ result: 'true', reason: 'undeclared' }] });
    expect(explained).not.toHaveProperty('rules.0.actual');
  });

  test('says that a rule as a whole cannot be evaluated', () => {
    expect(explain(null, {})).toEqual({
      segment: 'segment',
      status: 'live',
      matches: false,
      kind: 'fault',
      path: '',
      result: 'unknown',
      reason: 'invalid-group',
      message: 'The rule is not an object.',
    });
  });

  test.each([
    ['inactive', { active: false, startsAt: '2027-01-01' }],
    ['not-started', { startsAt: '2026-03-15T12:00:01Z' }],
    ['ended', { endsAt: '2026-03-15T12:00:00Z' }],
  ])('says that a segment is %s, and what its rule would say', (status, rest) => {
    const explained = explain(all(is('text', '=', 'a')), { text: 'a' }, [], rest);
    expect(explained).toMatchObject({ status, matches: false, result: 'true' });
  });
});
