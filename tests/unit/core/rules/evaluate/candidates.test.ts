import fc from 'fast-check';
import { createEvaluator, DEFAULT_LIMITS, type Evaluator } from '../../../../../core/rules';
import type { Segment } from '../../../../../core/segments';
import { CASE_ATTRIBUTES, CASES, timeOf } from '../../../../conformance/conformance-case';
import { rules, visitors } from '../support/arbitraries';
import { ATTRIBUTES, NOW } from '../support/attributes';
import { naiveTruth } from '../support/naive-truth';
import { all, any, is, not, segmentOf } from '../support/rules';
import { WILD_ATTRIBUTES, wildRules, wildVisitors } from '../support/wild';

const LIMITS = { ...DEFAULT_LIMITS, depth: 20, conditionsPerRule: 1000 };

/** Evaluates each segment on its own, where there is nothing to look up. */
function matchOneByOne(segments: readonly Segment[], attributes = ATTRIBUTES): Evaluator['match'] {
  const evaluators = segments.map((segment) => evaluatorOf([segment], attributes));
  return (visitor, options) => {
    const results = evaluators.map(({ match }) => match(visitor, options));
    return {
      segments: results.flatMap((result) => result.segments),
      unknown: results.flatMap((result) => result.unknown),
    };
  };
}

const evaluatorOf = (segments: readonly Segment[], attributes = ATTRIBUTES): Evaluator =>
  createEvaluator({ attributes, segments, limits: LIMITS });

const number = (key: number): string => `s${key}`;

/** Never matches, so that there are enough segments to look anything up. */
const FILLERS = Array.from({ length: 30 }, (_, i) =>
  segmentOf(all(is('text', '=', `nobody ${i}`)), { key: `filler-${i}` }),
);

describe('looking segments up', () => {
  test('gives what evaluating each of them gives, on every conformance case', () => {
    const segments = CASES.map(({ rule }, i) => segmentOf(rule, { key: number(i) }));
    const { match } = evaluatorOf(segments, CASE_ATTRIBUTES);
    const matchPlainly = matchOneByOne(segments, CASE_ATTRIBUTES);
    for (const conformanceCase of CASES) {
      const { visitor } = conformanceCase;
      const now = timeOf(conformanceCase);
      expect(match(visitor, { now })).toEqual(matchPlainly(visitor, { now }));
    }
  });

  const schedules = fc.constantFrom<Partial<Segment>>(
    ...[{}, {}, {}, { active: false }, { startsAt: NOW.toISOString() }],
    ...[{ endsAt: NOW.toISOString() }, { startsAt: '2026-03-16' }, { startsAt: 'soon' }],
  );
  const ruleSets = fc.array(fc.tuple(rules, schedules), { minLength: 9, maxLength: 60 });

  test('gives what explaining each of them gives, also where rules ask about other segments', () => {
    const asking = fc.record({
      asked: fc.nat(9),
      operator: fc.constantFrom('inSegment', 'notInSegment'),
      combinator: fc.constantFrom('and' as const, 'or' as const),
      not: fc.boolean(),
      rule: rules,
    });
    const set = fc.tuple(
      fc.array(fc.tuple(rules, schedules), { minLength: 5, maxLength: 10 }),
      fc.array(asking, { minLength: 4, maxLength: 10 }),
    );
    const property = fc.property(set, visitors, ([asked, askers], visitor) => {
      const segments = [
        ...asked.map(([rule, rest], i) => segmentOf(rule, { key: number(i), ...rest })),
        ...askers.map(({ asked: i, operator, combinator, not: isNot, rule }, j) => {
          const rules = [is('segment', operator, number(i)), rule];
          return segmentOf({ combinator, not: isNot, rules }, { key: `asking-${j}` });
        }),
      ];
      const { match, explain } = evaluatorOf(segments);
      const explained = segments.map(({ key }) => explain(visitor, key, { now: NOW }));
      const live = explained.filter((explanation) => explanation?.status === 'live');
      const keysOf = (result: string) =>
        live.filter((each) => each?.result === result).map((each) => each?.segment);
      expect(match(visitor, { now: NOW })).toEqual({
        segments: keysOf('true'),
        unknown: keysOf('unknown'),
      });
      expect(match(visitor, { now: NOW, unknown: false }).segments).toEqual(keysOf('true'));
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('gives what evaluating each of them gives, whatever the rules, the visitors and the times', () => {
    const property = fc.property(ruleSets, fc.array(visitors, { maxLength: 6 }), (set, who) => {
      const segments = set.map(([rule, rest], i) => segmentOf(rule, { key: number(i), ...rest }));
      const { match } = evaluatorOf(segments);
      const matchPlainly = matchOneByOne(segments);
      for (const visitor of who) {
        const expected = matchPlainly(visitor, { now: NOW });
        expect(match(visitor, { now: NOW })).toEqual(expected);
        expect(match(visitor, { now: NOW, unknown: false })).toEqual({ ...expected, unknown: [] });
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  test.each([
    ['a few', 3, 8],
    ['many', 9, 60],
  ])('gives what a naive evaluator gives, for %s wild rules', (_, minLength, maxLength) => {
    const byName = new Map(WILD_ATTRIBUTES.map((attribute) => [attribute.name, attribute]));
    const ruleSets = fc.array(wildRules, { minLength, maxLength });
    const property = fc.property(ruleSets, fc.array(wildVisitors, { maxLength: 6 }), (set, who) => {
      const segments = set.map((rule, i) => segmentOf(rule, { key: number(i) }));
      const { match } = evaluatorOf(segments, WILD_ATTRIBUTES);
      for (const attributes of who) {
        const truths = set.map((rule) => naiveTruth(rule, attributes, byName, NOW));
        const keysOf = (truth: string) =>
          segments.filter((_segment, i) => truths[i] === truth).map(({ key }) => key);
        const expected = { segments: keysOf('true'), unknown: keysOf('unknown') };
        const visitor = { attributes, consent: [] };
        expect(match(visitor, { now: NOW })).toEqual(expected);
        expect(match(visitor, { now: NOW, unknown: false })).toEqual({ ...expected, unknown: [] });
      }
    });
    fc.assert(property, { numRuns: 200 });
  });

  test('does not tell more values apart than there are bits, and is right all the same', () => {
    const values = Array.from({ length: 200 }, (_, i) => i);
    const segments = values.flatMap((i) => [
      segmentOf(all(is('text', '=', `t${i}`), is('number', '>=', i)), { key: `both-${i}` }),
      segmentOf(all(is('number', 'between', [i, i + 2])), { key: `between-${i}` }),
      segmentOf(all(is('number', '>', i), is('number', '<', i + 2)), { key: `inside-${i}` }),
      segmentOf(all(is('list', 'containsAll', [`l${i}`, `l${i + 1}`])), { key: `list-${i}` }),
    ]);
    const { match } = evaluatorOf(segments);
    const matchPlainly = matchOneByOne(segments);
    for (const i of [-1, 0, 1, 7, 29, 30, 31, 59.5, 60, 199, 200, 500]) {
      const attributes = { text: `t${i}`, number: i, list: [`l${i}`, `l${i + 1}`, `l${i + 31}`] };
      const visitor = { attributes, consent: [] };
      expect(match(visitor, { now: NOW })).toEqual(matchPlainly(visitor, { now: NOW }));
    }
  });

  test('names a segment once that is found in several ways', () => {
    const twice = segmentOf(
      any(is('list', 'containsAny', ['a', 'b', 'c']), is('text', 'in', ['x', 'y']), {
        ...not(all(is('boolean', '=', false))),
      }),
      { key: 'twice' },
    );
    const { match } = evaluatorOf([...FILLERS, twice]);
    const attributes = { list: ['c', 'a', 'b'], text: 'x', boolean: true };
    expect(match({ attributes, consent: [] }, { now: NOW }).segments).toEqual(['twice']);
    expect(match({ attributes: {}, consent: [] }, { now: NOW }).unknown).toContain('twice');
    expect(match({ attributes: { text: 'x' }, consent: [] }, { now: NOW })).toMatchObject({
      segments: ['twice'],
      unknown: [],
    });
  });

  test('holds nothing of a visitor when the next one comes', () => {
    const rule = all(is('text', '=', 'a'), is('secret', '=', 'b'));
    const { match } = evaluatorOf([...FILLERS, segmentOf(rule)]);
    const attributes = { text: 'a', secret: 'b' };
    expect(match({ attributes, consent: ['marketing'] }, { now: NOW }).segments).toEqual([
      'segment',
    ]);
    expect(match({ attributes, consent: [] }, { now: NOW }).unknown).toEqual(['segment']);
    expect(match({ attributes: {}, consent: ['marketing'] }, { now: NOW }).segments).toEqual([]);
  });

  test('takes attributes in whatever order they come, and does not read those of prototypes', () => {
    const rule = all(is('text', '=', 'a'), is('number', '=', 1));
    const { match } = evaluatorOf([...FILLERS, segmentOf(rule)]);
    const ask = (attributes: object): string[] =>
      match({ attributes: { ...attributes }, consent: [] }, { now: NOW }).segments;
    expect(ask({ text: 'a', number: 1 })).toEqual(['segment']);
    expect(ask({ number: 1, nobodyDeclared: 1, text: 'a' })).toEqual(['segment']);
    expect(ask({ text: 'a', number: 1 })).toEqual(['segment']);
    const inheriting = Object.assign(Object.create({ text: 'a' }) as object, { number: 1 });
    const { segments, unknown } = match({ attributes: inheriting, consent: [] }, { now: NOW });
    expect({ segments, unknown: unknown.includes('segment') }).toEqual({
      segments: [],
      unknown: true,
    });
  });

  test('stands a visitor that asks while it is being asked about', () => {
    const { match } = evaluatorOf([
      ...FILLERS,
      segmentOf(all(is('text', '=', 'a'), is('number', '=', 1))),
    ]);
    let inner: string[] = [];
    const attributes = {
      get text(): string {
        const other = { attributes: { text: 'a', number: 1 }, consent: [] };
        inner = match(other, { now: NOW }).segments;
        return 'a';
      },
      number: 2,
    };
    expect(match({ attributes, consent: [] }, { now: NOW }).segments).toEqual([]);
    expect(inner).toEqual(['segment']);
  });
});

describe('the cost of looking segments up', () => {
  test('grows far more slowly than the number of segments', () => {
    const segments = (count: number): Segment[] =>
      Array.from({ length: count }, (_, i) =>
        segmentOf(all(is('text', '=', `t${i}`), is('number', '>=', i % 7)), { key: number(i) }),
      );
    const visitor = { attributes: { text: 't5', number: 9 }, consent: [] };
    const costOf = (count: number): number => {
      const { match } = evaluatorOf(segments(count));
      const runs = Array.from({ length: 30 }, () => {
        const startMs = performance.now();
        for (let i = 0; i < 200; i += 1) {
          match(visitor, { now: NOW });
        }
        return performance.now() - startMs;
      });
      return Math.min(...runs);
    };
    const few = costOf(100);
    expect(costOf(10_000)).toBeLessThan(few * 20); // not a hundred times, whatever the machine does
  });
});
