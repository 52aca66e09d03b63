import { createEvaluator } from '../../../../../core/rules';
import { countRemembered } from '../../../../../core/rules/values/contains-part';
import type { Segment } from '../../../../../core/segments';
import { declareAttribute, NOW } from '../support/attributes';
import { all, any, is, not, segmentOf } from '../support/rules';

const ATTRIBUTES = [
  declareAttribute('text', 'text'),
  declareAttribute('other', 'text'),
  declareAttribute('list', 'list'),
];

/** How many texts are brought into compared form while something runs. */
function countNormalizations(act: () => void): number {
  const normalize = jest.spyOn(String.prototype, 'normalize');
  try {
    act();
    return normalize.mock.calls.length;
  } finally {
    normalize.mockRestore();
  }
}

const many = (count: number, ruleOf: (i: number) => unknown): Segment[] =>
  Array.from({ length: count }, (_, i) => segmentOf(ruleOf(i), { key: `s${i}` }));

// Neither is ASCII, and both are long, so that nothing is told by a glance.
const LONG = `é${'å'.repeat(2000)}`;
const SHORT = 'ÉÅ';

const flat = (i: number): unknown => all(is('text', 'contains', `å${i}`));
const nested = (i: number): unknown => not(any(is('text', 'endsWith', `å${i}`), flat(i) as never));

describe('a value of the visitor is brought into compared form once a request', () => {
  test.each([
    ['flat rules', 8, flat],
    ['nested rules', 8, nested],
    ['flat and nested rules', 8, (i: number) => (i % 2 ? flat(i) : nested(i))],
    ['flat rules that are looked up', 500, flat],
    ['nested rules that are looked up', 500, nested],
    ['rules that say what a text is', 8, (i: number) => all(is('text', '=', `å${i}`))],
    ['rules that say what a text is not', 8, (i: number) => all(is('text', '!=', `å${i}`))],
    ['rules about several texts', 500, (i: number) => all(is('text', 'notIn', [`å${i}`, 'ø']))],
    [
      'rules that ask the same many times',
      8,
      () => all(...Array.from({ length: 50 }, (_, i) => is('text', 'doesNotContain', `å${i}`))),
    ],
  ])('by %s (%d segments)', (_, count, ruleOf) => {
    const { match } = createEvaluator({ attributes: ATTRIBUTES, segments: many(count, ruleOf) });
    for (const text of [LONG, SHORT]) {
      for (const unknown of [true, false]) {
        const calls = countNormalizations(() =>
          match({ attributes: { text }, consent: [] }, { now: NOW, unknown }),
        );
        // Composing, and once more after folding the case.
        expect(calls).toBe(2);
      }
    }
  });

  test('and a list as well, whatever the rules', () => {
    const segments = many(8, (i) => all(is('list', 'containsAny', [`å${i}`, 'ø'])));
    const { match } = createEvaluator({ attributes: ATTRIBUTES, segments });
    const list = Array.from({ length: 100 }, (_, i) => `Ær${i}`);
    const visitor = { attributes: { list }, consent: [] };
    expect(countNormalizations(() => match(visitor, { now: NOW }))).toBe(200);
  });

  test('for all explanations together', () => {
    const segments = many(50, (i) => (i % 2 ? flat(i) : nested(i)));
    const { explainEach } = createEvaluator({ attributes: ATTRIBUTES, segments });
    const keys = segments.map(({ key }) => key);
    const visitor = { attributes: { text: LONG }, consent: [] };
    const count = countNormalizations(() => {
      const explanations = explainEach(visitor, keys, { now: NOW });
      expect(explanations).toHaveLength(50);
    });
    expect(count).toBe(2);
  });
});

describe('a text with more combining marks in a run than Unicode lets texts have in streams', () => {
  const marks = (count: number): string => `a${'\u0301\u0323'.repeat(count / 2)}`;

  test.each([
    ['flat', 1, all(is('text', '!=', 'x'))],
    ['nested', 1, not(any(is('text', '=', 'x'), is('text', '=', 'y')))],
    ['looked up', 20, all(is('text', 'doesNotContain', 'x'))],
  ])('is unknown by %s rules', (_, count, rule) => {
    const segments = many(count, () => rule);
    const { match } = createEvaluator({ attributes: ATTRIBUTES, segments });
    const ask = (text: string) => match({ attributes: { text }, consent: [] }, { now: NOW });
    expect(ask(marks(30)).segments).toHaveLength(count);
    expect(ask(`${marks(30)}b${marks(30)}b`).segments).toHaveLength(count);
    for (const text of [marks(32), `${marks(32)}b`, `b ${marks(2000)}`]) {
      expect(ask(text).unknown).toHaveLength(count);
    }
  });

  test('is not even normalized', () => {
    const segments = many(500, flat);
    const { match } = createEvaluator({ attributes: ATTRIBUTES, segments });
    const visitor = { attributes: { text: marks(2000), list: [marks(200)] }, consent: [] };
    expect(countNormalizations(() => match(visitor, { now: NOW }))).toBe(0);
  });

  test('makes a list unknown that has it', () => {
    const segments = [segmentOf(all(is('list', 'containsNone', ['x'])))];
    const { match } = createEvaluator({ attributes: ATTRIBUTES, segments });
    const ask = (list: string[]) => match({ attributes: { list }, consent: [] }, { now: NOW });
    expect(ask(['a', marks(30)]).segments).toHaveLength(1);
    expect(ask(['a', marks(32)]).unknown).toHaveLength(1);
  });

  test('is explained as not of the right kind', () => {
    const segments = [segmentOf(all(is('text', '=', 'x')))];
    const { explain } = createEvaluator({ attributes: ATTRIBUTES, segments });
    const visitor = { attributes: { text: marks(32) }, consent: [] };
    expect(explain(visitor, 'segment', { now: NOW })).toMatchObject({
      rules: [{ result: 'unknown', reason: 'wrong-type' }],
    });
  });
});

describe('of the visitor’s texts', () => {
  test.each([8, 500])('nothing is left once %i segments were evaluated or explained', (count) => {
    const evaluator = createEvaluator({ attributes: ATTRIBUTES, segments: many(count, flat) });
    const visitor = { attributes: { text: LONG }, consent: [] };
    evaluator.match(visitor, { now: NOW });
    expect(countRemembered()).toBe(0);
    evaluator.explainEach(visitor, ['s0', 's1'], { now: NOW });
    expect(countRemembered()).toBe(0);
  });
});
