import { BUILT_IN_ATTRIBUTES, parseVisitorContext } from '../../../../core/visitor';
import {
  createSampleVisitors,
  SAMPLE_VISITOR_KEYS,
} from '../../../../core/visitor/sample-visitors';
import { createEvaluator } from '../../../../core/rules';
import type { Rule } from '../../../../core/rules/rule';

const now = new Date('2026-06-06T18:30:00Z');
const samples = createSampleVisitors(now);

const match = (rule: Rule) => {
  const segments = [{ key: 's', name: 's', rule, active: true }];
  const evaluator = createEvaluator({ attributes: BUILT_IN_ATTRIBUTES, segments });
  return samples
    .filter(({ visitor }) => evaluator.match(visitor, { now }).segments.length > 0)
    .map(({ key }) => key);
};

const one = (field: string, operator: string, value?: unknown): Rule => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});

describe('the sample visitors that come along', () => {
  test('are the six that have names, each with a context that could be sent', () => {
    expect(samples.map(({ key }) => key)).toEqual(SAMPLE_VISITOR_KEYS);
    for (const { visitor } of samples) {
      expect(parseVisitorContext(visitor)).toMatchObject({ ok: true });
    }
  });

  test('have values for attributes that exist, of the right type', () => {
    const known = new Map(BUILT_IN_ATTRIBUTES.map((attribute) => [attribute.name, attribute]));
    for (const { visitor } of samples) {
      for (const name of Object.keys(visitor.attributes)) {
        expect(known.has(name)).toBe(true);
      }
      const segments = Object.keys(visitor.attributes).map((name) => ({
        key: name,
        name,
        active: true,
        rule: one(name, 'notNull'),
      }));
      const evaluator = createEvaluator({ attributes: BUILT_IN_ATTRIBUTES, segments });
      const everything = {
        ...visitor,
        consent: ['preferences', 'statistics', 'marketing'] as const,
      };
      const { segments: matching } = evaluator.match(everything, { now });
      expect(matching).toEqual(Object.keys(visitor.attributes));
    }
  });

  test('differ in what rules ask for most', () => {
    expect(match(one('visit.isReturning', '=', false))).toEqual(['new-on-mobile']);
    expect(match(one('visit.isReturning', '=', true))).toEqual([
      'returning-customer',
      'newsletter-reader',
    ]);
    expect(match(one('customer.isLoggedIn', '=', true))).toEqual(['returning-customer']);
    expect(match(one('newsletter.isSubscribed', '=', true))).toEqual(['newsletter-reader']);
    expect(match(one('visit.count', 'null'))).toEqual(['without-consent', 'crawler', 'unknown']);
  });
});
