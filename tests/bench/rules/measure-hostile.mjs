import { toAttributes } from './to-attributes.mjs';

const SEGMENTS = 500;
const ROUNDS = 9;
const NOW = new Date('2026-03-15T12:00:00Z');

// As many attributes as rules ask about at once: a context has room for no more long texts.
const NUMBERS = [0, 1, 2, 3];
const TYPES = ['text', 'number', 'date', 'list'];
const ATTRIBUTES = toAttributes(
  TYPES.flatMap((type) => NUMBERS.map((i) => ({ name: `${type}${i}`, type }))),
);

/** Kinds of rules, of which there are as many as segments may be active. */
const RULES = {
  contains: (i) => is('text', i, 'contains', `å${i}`),
  doesNotContain: (i) => is('text', i, 'doesNotContain', `ab${i}`),
  endsWith: (i) => is('text', i, 'endsWith', `b${i}`),
  notIn: (i) => is('text', i, 'notIn', values(i, 100)),
  number: (i) => is('number', i, '!=', i),
  date: (i) => is('date', i, 'notWithinLast', { amount: i + 1, unit: 'months' }),
  containsNone: (i) => is('list', i, 'containsNone', values(i, 100)),
  containsAll: (i) => is('list', i, 'containsAll', values(i, 2)),
};

const is = (type, i, operator, value) => ({ field: `${type}${i % 4}`, operator, value });
const values = (i, count) => Array.from({ length: count }, (_, j) => `v${i}-${j}`);

const RUN_OF_30 = `a${'\u0301\u0323'.repeat(15)}`;
const each = (type, valueOf) => Object.fromEntries(NUMBERS.map((i) => [`${type}${i}`, valueOf(i)]));

/** What somebody may send who wants to keep the server busy, each within the limits of a context. */
const CONTEXTS = {
  ...{ marks: each('text', () => `a${'\u0301\u0323'.repeat(1000)}`) },
  ...{ 'runs of marks': each('text', () => RUN_OF_30.repeat(60)) },
  ...{ 'letters that grow': each('text', () => '\u0390'.repeat(2048)) },
  ...{ ligatures: each('text', () => '\ufdfa'.repeat(2048)) },
  ...{ 'one letter': each('text', () => 'å'.repeat(2048)) },
  ...{ 'two letters': each('text', () => 'ab'.repeat(1024)) },
  ...{ spaces: each('text', () => `${' '.repeat(2047)}x`) },
  ...{ digits: each('number', () => '1'.repeat(2048)) },
  ...{ 'almost a number': each('number', () => `${'1'.repeat(2047)}x`) },
  ...{ fractions: each('date', () => `2026-03-01T10:00:00.${'1'.repeat(2000)}Z`) },
  ...{
    'long lists': each('list', (i) => values(i, 100).map((text) => `${text}${'é'.repeat(20)}`)),
  },
  ...{ 'lists of marks': each('list', () => values(0, 100).map((text) => RUN_OF_30 + text)) },
};

/**
 * The slowest of contexts that are made to be slow, for 500 segments of each kind of rule, joined by
 * "and" and by "or", in milliseconds.
 */
export function measureHostile({ createEvaluator }) {
  let slowest = { ms: 0 };
  for (const [rules, conditionOf] of Object.entries(RULES)) {
    for (const combinator of ['and', 'or']) {
      const segments = Array.from({ length: SEGMENTS }, (_, i) => ({
        ...{ key: `s${i}`, name: `S ${i}`, active: true },
        rule: { combinator, rules: [conditionOf(i), is('text', i, '=', `nobody ${i}`)] },
      }));
      const evaluator = createEvaluator({ attributes: ATTRIBUTES, segments });
      for (const [context, attributes] of Object.entries(CONTEXTS)) {
        const ms = measureContext(evaluator, attributes);
        if (ms > slowest.ms) slowest = { ms, rules, context };
      }
    }
  }
  return slowest;
}

/** The fastest of some rounds, each with texts of its own, of which nothing is known beforehand. */
function measureContext({ match }, attributes) {
  const text = JSON.stringify({ attributes, consent: [] });
  const times = Array.from({ length: ROUNDS }, () => {
    const visitor = JSON.parse(text);
    const startMs = performance.now();
    match(visitor, { now: NOW });
    return performance.now() - startMs;
  });
  return Math.min(...times);
}
