import { createEvaluator, DEFAULT_LIMITS, type RuleProblem } from '../../../../../core/rules';
import type { Segment } from '../../../../../core/segments';
import type { VisitorContext } from '../../../../../core/visitor/visitor-context';
import { ATTRIBUTES, declareAttribute, NOW } from '../support/attributes';
import { all, any, is, segmentOf } from '../support/rules';

const visitor = (attributes: Record<string, unknown>): VisitorContext => ({
  attributes,
  consent: [],
});

const match = (segments: Segment[], who: VisitorContext, now = NOW) =>
  createEvaluator({ attributes: ATTRIBUTES, segments }).match(who, { now });

describe('match', () => {
  const isA = all(is('text', '=', 'a'));
  const isOne = all(is('number', '=', 1));

  test('gives the keys of what is true and of what is unknown, in the order of the segments', () => {
    const segments = [
      segmentOf(isOne, { key: 'z' }),
      segmentOf(isA, { key: 'm' }),
      segmentOf(all(is('date', 'before', '2026-01-01')), { key: 'u2' }),
      segmentOf(all(is('text', '=', 'b')), { key: 'no' }),
      segmentOf(all(is('list', 'containsAny', ['a'])), { key: 'u1' }),
      segmentOf(isA, { key: 'a' }),
    ];
    expect(match(segments, visitor({ text: 'a', number: '1' }))).toEqual({
      segments: ['z', 'm', 'a'],
      unknown: ['u2', 'u1'],
    });
  });

  test('leaves out segments that are not live, also from what is unknown', () => {
    const out: Partial<Segment>[] = [
      { active: false },
      { startsAt: '2026-03-15T12:00:00.001Z' },
      { endsAt: '2026-03-15T12:00:00.000Z' },
    ];
    const segments = out.map((rest) => segmentOf(isA, rest));
    expect(match(segments, visitor({ text: 'a' }))).toEqual({ segments: [], unknown: [] });
    expect(match(segments, visitor({}))).toEqual({ segments: [], unknown: [] });
  });

  test('counts the start as part of the time, and the end not', () => {
    const segment = segmentOf(isA, {
      startsAt: '2026-03-15T12:00:00.000Z',
      endsAt: '2026-03-15T12:00:00.001Z',
    });
    expect(match([segment], visitor({ text: 'a' })).segments).toEqual(['segment']);
    expect(match([segment], visitor({ text: 'a' }), new Date(NOW.getTime() + 1)).segments).toEqual(
      [],
    );
  });

  test('normalizes an attribute once, whatever the number of conditions on it', () => {
    let reads = 0;
    const list = new Proxy(['a', 'b'], {
      get: (target, key, receiver) => {
        if (key === Symbol.iterator) {
          reads += 1;
        }
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    const rule = any(is('list', 'containsAny', ['x']), is('list', 'containsAll', ['y']));
    const segments = Array.from({ length: 20 }, (_, i) => segmentOf(rule, { key: `s${i}` }));
    match(segments, visitor({ list }));
    expect(reads).toBe(1);
  });

  test('does not read an attribute that no rule asks about, or that consent is missing for', () => {
    const attributes = {
      get number(): number {
        throw new Error('read');
      },
      get secret(): string {
        throw new Error('read');
      },
      text: 'a',
    };
    const segments = [segmentOf(isA), segmentOf(all(is('secret', '=', 'x')), { key: 'secret' })];
    expect(match(segments, visitor(attributes))).toEqual({
      segments: ['segment'],
      unknown: ['secret'],
    });
  });

  test('does not take one member of another type in a list', () => {
    const segments = [segmentOf(all(is('list', 'containsAny', ['a'])))];
    expect(match(segments, visitor({ list: ['a', 1] })).unknown).toEqual(['segment']);
  });

  test('regards the case of a list that says so', () => {
    const attributes = [declareAttribute('codes', 'list', { caseSensitive: true })];
    const segments = [segmentOf(all(is('codes', 'containsAny', ['A'])))];
    const { match: ask } = createEvaluator({ attributes, segments });
    expect(ask(visitor({ codes: ['a'] }), { now: NOW }).segments).toEqual([]);
    expect(ask(visitor({ codes: ['A'] }), { now: NOW }).segments).toEqual(['segment']);
  });

  test('matches nobody at an invalid time', () => {
    const period = { amount: 1, unit: 'days' };
    const segments = [segmentOf(all(is('date', 'notWithinLast', period)))];
    const invalid = new Date(Number.NaN);
    expect(match(segments, visitor({ date: '2020-01-01' }), invalid).segments).toEqual([]);
  });

  test('keeps to limits that are lower than when the rule was saved', () => {
    const limits = { ...DEFAULT_LIMITS, listValues: 1 };
    const segments = [segmentOf(all(is('text', 'in', ['a', 'b'])))];
    const { match: ask } = createEvaluator({ attributes: ATTRIBUTES, segments, limits });
    expect(ask(visitor({ text: 'a' }), { now: NOW }).unknown).toEqual(['segment']);
  });
});

describe('problems', () => {
  const problemsOf = (segments: Segment[]): RuleProblem[] => {
    const problems: RuleProblem[] = [];
    const { match: ask } = createEvaluator({
      attributes: ATTRIBUTES,
      segments,
      onProblem: (problem) => problems.push(problem),
    });
    ask(visitor({}), { now: NOW });
    ask(visitor({ text: 'a' }), { now: NOW });
    return problems;
  };

  test('are told once for each place of a rule, however many visitors come', () => {
    const rule = all(is('text', 'frobs', 'a'), is('number', '=', 'many'), all());
    expect(problemsOf([segmentOf(rule)])).toEqual([
      {
        segment: 'segment',
        path: 'rules[0].operator',
        message: 'The operator "frobs" does not fit the text attribute "text".',
      },
      { segment: 'segment', path: 'rules[1].value', message: 'The value is not a number.' },
      { segment: 'segment', path: 'rules[2].rules', message: 'The group is empty.' },
    ]);
  });

  test('are not told of segments that are not active, nor of keys without a meaning', () => {
    expect(problemsOf([segmentOf(all(), { active: false })])).toEqual([]);
    expect(problemsOf([segmentOf({ ...all(is('text', '=', 'a')), colour: 'red' })])).toEqual([]);
  });

  test('are told at most a hundred times', () => {
    const segments = Array.from({ length: 200 }, (_, i) => segmentOf(all(), { key: `s${i}` }));
    expect(problemsOf(segments)).toHaveLength(100);
  });
});
