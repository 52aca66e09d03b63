import fc from 'fast-check';
import {
  createEvaluator,
  DEFAULT_LIMITS,
  describeRule,
  validateRule,
  type RuleGroup,
  type RuleProblem,
  type TruthName,
} from '../../../../../core/rules';
import { LANGUAGE_TAGS } from '../../../../../core/text/languages';
import type { VisitorContext } from '../../../../../core/visitor/visitor-context';
import { anyJson, rules, visitors } from '../support/arbitraries';
import { ATTRIBUTES, NOW } from '../support/attributes';
import { all, any, not, segmentOf } from '../support/rules';

const RUNS = { numRuns: 400 };
// The laws are about truth, not about limits.
const LIMITS = { ...DEFAULT_LIMITS, depth: 20, conditionsPerRule: 1000 };

function resultOf(rule: unknown, visitor: unknown): TruthName {
  const segments = [segmentOf(rule)];
  const evaluator = createEvaluator({ attributes: ATTRIBUTES, segments, limits: LIMITS });
  const result = evaluator.match(visitor as VisitorContext, { now: NOW });
  if (result.segments.length > 0) {
    return 'true';
  }
  return result.unknown.length > 0 ? 'unknown' : 'false';
}

describe('whatever the JSON', () => {
  test('evaluating and explaining never throw, and agree', () => {
    const property = fc.property(
      fc.oneof(anyJson, rules),
      fc.oneof(anyJson, visitors),
      (rule, visitor) => {
        const segments = [segmentOf(rule)];
        const evaluator = createEvaluator({ attributes: ATTRIBUTES, segments, limits: LIMITS });
        const explained = evaluator.explain(visitor as VisitorContext, 'segment', { now: NOW });
        expect(explained?.result).toBe(resultOf(rule, visitor));
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });

  test('a rule is validated and described without throwing', () => {
    const property = fc.property(fc.oneof(anyJson, rules), (rule) => {
      expect(Array.isArray(validateRule(rule, { attributes: ATTRIBUTES }))).toBe(true);
      for (const locale of LANGUAGE_TAGS) {
        expect(describeRule(rule, ATTRIBUTES, { locale })).not.toBe('');
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });

  test('a rule that can be saved has no problems when it is evaluated', () => {
    const property = fc.property(fc.oneof(anyJson, rules), (rule) => {
      const problems: RuleProblem[] = [];
      const onProblem = (problem: RuleProblem): void => void problems.push(problem);
      createEvaluator({ attributes: ATTRIBUTES, segments: [segmentOf(rule)], onProblem });
      if (validateRule(rule, { attributes: ATTRIBUTES }).length === 0) {
        expect(problems).toEqual([]);
      } else if (problems.length > 0) {
        expect(problems[0]?.message).toMatch(/\.$|\?$/);
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });

  test.each([
    ['groups', (inner: unknown) => ({ combinator: 'and', rules: [inner] })],
    ['lists', (inner: unknown) => [inner]],
    ['values', (inner: unknown) => ({ field: 'text', operator: '=', value: inner })],
  ])('a hundred thousand nested %s do no harm', (_, wrap) => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i += 1) {
      deep = wrap(deep);
    }
    const rule = { combinator: 'and', rules: [deep] };
    const visitor = { attributes: { text: deep, list: deep }, consent: deep };
    expect(resultOf(rule, visitor)).toBe('unknown');
    expect(validateRule(rule, { attributes: ATTRIBUTES })).not.toEqual([]);
    expect(describeRule(rule, ATTRIBUTES)).toContain('…');
  });
});

describe("Kleene's laws", () => {
  const law = (name: string, left: (...r: Three) => RuleGroup, right: (...r: Three) => RuleGroup) =>
    [name, left, right] as const;
  type Three = [a: RuleGroup, b: RuleGroup, c: RuleGroup];

  test.each([
    law(
      'double negation',
      (a) => not(all(not(all(a)))),
      (a) => a,
    ),
    law(
      'not (a and b) = not a or not b',
      (a, b) => not(all(a, b)),
      (a, b) => any(not(all(a)), not(all(b))),
    ),
    law(
      'not (a or b) = not a and not b',
      (a, b) => not(any(a, b)),
      (a, b) => all(not(all(a)), not(all(b))),
    ),
    law(
      'and commutes',
      (a, b) => all(a, b),
      (a, b) => all(b, a),
    ),
    law(
      'or commutes',
      (a, b) => any(a, b),
      (a, b) => any(b, a),
    ),
    law(
      'and associates',
      (a, b, c) => all(all(a, b), c),
      (a, b, c) => all(a, all(b, c)),
    ),
    law(
      'or associates',
      (a, b, c) => any(any(a, b), c),
      (a, b, c) => any(a, any(b, c)),
    ),
    law(
      'and distributes over or',
      (a, b, c) => all(a, any(b, c)),
      (a, b, c) => any(all(a, b), all(a, c)),
    ),
    law(
      'or distributes over and',
      (a, b, c) => any(a, all(b, c)),
      (a, b, c) => all(any(a, b), any(a, c)),
    ),
    law(
      'a and a = a',
      (a) => all(a, a),
      (a) => a,
    ),
    law(
      'a or a = a',
      (a) => any(a, a),
      (a) => a,
    ),
    law(
      'a and (a or b) = a',
      (a, b) => all(a, any(a, b)),
      (a) => a,
    ),
    law(
      'a or (a and b) = a',
      (a, b) => any(a, all(a, b)),
      (a) => a,
    ),
  ])('%s', (_, left, right) => {
    const property = fc.property(rules, rules, rules, visitors, (a, b, c, visitor) => {
      expect(resultOf(left(a, b, c), visitor)).toBe(resultOf(right(a, b, c), visitor));
    });
    fc.assert(property, RUNS);
  });

  test('has no law of the excluded middle', () => {
    const a = all({ field: 'text', operator: '=', value: 'a' });
    expect(resultOf(any(a, not(a)), { attributes: {}, consent: [] })).toBe('unknown');
  });

  test('does not depend on the order of conditions, at any level', () => {
    const property = fc.property(
      rules,
      visitors,
      fc.infiniteStream(fc.nat()),
      (rule, visitor, picks) => {
        expect(resultOf(shuffle(rule, picks), visitor)).toBe(resultOf(rule, visitor));
      },
    );
    fc.assert(property, RUNS);
  });
});

describe('inherited properties', () => {
  test('of a visitor are never read', () => {
    const property = fc.property(rules, visitors, ({ ...rule }, { attributes }) => {
      const inheriting = { attributes: Object.create(attributes) as object, consent: [] };
      const inheritingAll = Object.create({ attributes, consent: [] }) as object;
      const nothing = { attributes: {}, consent: [] };
      expect(resultOf(rule, inheriting)).toBe(resultOf(rule, nothing));
      expect(resultOf(rule, inheritingAll)).toBe(resultOf(rule, nothing));
    });
    fc.assert(property, RUNS);
  });

  test('of a rule are never read', () => {
    const rule = all({ field: 'text', operator: '=', value: 'a' });
    const visitor = { attributes: { text: 'a' }, consent: [] };
    expect(resultOf(rule, visitor)).toBe('true');
    expect(resultOf(Object.create(rule), visitor)).toBe('unknown');
    expect(resultOf(all(Object.create(rule.rules[0] ?? null) as RuleGroup), visitor)).toBe(
      'unknown',
    );
  });

  test('that anybody put on every object change nothing', () => {
    const polluted = {
      text: 'a',
      number: 1,
      not: true,
      consent: ['marketing'],
      secret: 'a',
      valueSource: 'field',
    };
    const property = fc.property(rules, visitors, (rule, visitor) => {
      const before = resultOf(rule, visitor);
      const after = withPollutedPrototype(polluted, () => resultOf(rule, visitor));
      expect(after).toBe(before);
    });
    fc.assert(property, RUNS);
  });

  test('that anybody put on every object are not taken for an ordinary visitor’s', () => {
    const rule = all({ field: 'text', operator: '=', value: 'a' });
    const ask = (visitor: object) =>
      withPollutedPrototype({ text: 'a', attributes: { text: 'a' } }, () =>
        resultOf(rule, visitor),
      );
    expect(ask({ attributes: {} })).toBe('unknown');
    expect(ask({})).toBe('unknown');
    expect(ask({ attributes: { text: 'a' } })).toBe('true');
  });
});

function shuffle(rule: RuleGroup, picks: Iterator<number>): RuleGroup {
  const left = rule.rules.map((member) => ('rules' in member ? shuffle(member, picks) : member));
  const shuffled: RuleGroup['rules'][number][] = [];
  while (left.length > 0) {
    const pick = Number(picks.next().value) % left.length;
    shuffled.push(...left.splice(pick, 1));
  }
  return { ...rule, rules: shuffled };
}

function withPollutedPrototype<T>(properties: Record<string, unknown>, act: () => T): T {
  const prototype = Object.prototype as unknown as Record<string, unknown>;
  Object.assign(prototype, properties);
  try {
    return act();
  } finally {
    for (const name of Object.keys(properties)) {
      delete prototype[name];
    }
  }
}
