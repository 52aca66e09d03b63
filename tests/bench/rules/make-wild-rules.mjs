import { createRandom } from './random.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The time of all requests; the dates of visitors lie in the two years before. */
export const WILD_NOW = new Date('2026-03-15T12:00:00Z');

const texts = (name, count) => ({
  name,
  type: 'text',
  values: Array.from({ length: count }, (_, i) => `${name}-${i}`),
});
const number = (name, high) => ({ name, type: 'number', high });

/** What wild rules ask about: attributes of every type. */
export const WILD_ATTRIBUTES = [
  texts('country', 40),
  texts('city', 120),
  texts('plan', 4),
  texts('campaign', 150),
  texts('section', 20),
  number('visits', 50),
  number('cart', 500),
  number('hour', 23),
  number('age', 80),
  { name: 'lastVisit', type: 'date' },
  { name: 'lastOrder', type: 'date' },
  { ...texts('interests', 60), type: 'list' },
  { ...texts('groups', 25), type: 'list' },
  { name: 'loggedIn', type: 'boolean' },
  { name: 'subscribed', type: 'boolean' },
];

/**
 * Rules as nobody would like to have written them: groups of and, or and not, two or three deep, over
 * values, ranges, periods, parts of texts, and what is known at all.
 */
export function makeWildRules(count, seed = 5) {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => makeGroup(random, 1));
}

/** Visitors who have about nine of ten attributes. */
export function makeWildVisitors(count, seed = 6) {
  const random = createRandom(seed);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      WILD_ATTRIBUTES.filter(() => random.next() < 0.9).map((attribute) => [
        attribute.name,
        makeVisitorValue(attribute, random),
      ]),
    ),
  );
}

function makeGroup(random, depth) {
  const rules = Array.from({ length: random.integer(2, 4) }, () =>
    depth < 3 && random.next() < 0.3 ? makeGroup(random, depth + 1) : makeCondition(random),
  );
  const combinator = random.next() < 0.6 ? 'and' : 'or';
  return random.next() < 0.2 ? { combinator, not: true, rules } : { combinator, rules };
}

function makeCondition(random) {
  const attribute = random.pick(WILD_ATTRIBUTES);
  const { name: field } = attribute;
  if (random.next() < 0.04) return { field, operator: random.pick(['null', 'notNull']) };
  const [operator, value] = random.pick(CONDITIONS[attribute.type])(attribute, random);
  return { field, operator, value };
}

const some = (values, random, most) => random.pickSome(values, random.integer(1, most));
const day = (random) => dateOf(random).slice(0, 10);
const pair = (make) => [make(), make()];
const period = (random) => ({
  amount: random.integer(1, 12),
  unit: random.pick(['days', 'weeks', 'months']),
});

const one = (operator) => (attribute, random) => [operator, random.pick(attribute.values)];
const several = (operator) => (attribute, random) => [operator, some(attribute.values, random, 3)];
const bound = (operator) => (attribute, random) => [operator, random.integer(0, attribute.high)];
const bounds = (operator) => (attribute, random) => [
  operator,
  pair(() => random.integer(0, attribute.high)),
];
const part = (operator) => (attribute, random) => [operator, `${random.integer(0, 99)}`];

const CONDITIONS = {
  text: [
    ...[one('='), one('='), one('!='), several('in'), several('in'), several('notIn')],
    ...[part('contains'), part('doesNotContain'), part('endsWith')],
  ],
  number: [
    ...[bound('='), bound('!='), bound('<'), bound('>'), bound('<='), bound('>=')],
    ...[bounds('between'), bounds('notBetween')],
  ],
  date: [
    (_, random) => ['before', day(random)],
    (_, random) => ['after', day(random)],
    (_, random) => ['between', pair(() => day(random))],
    (_, random) => ['withinLast', period(random)],
    (_, random) => ['notWithinLast', period(random)],
  ],
  list: [several('containsAny'), several('containsAll'), several('containsNone')],
  boolean: [(_, random) => ['=', random.next() < 0.5]],
};

function makeVisitorValue({ type, values, high }, random) {
  if (type === 'text') return random.pick(values);
  if (type === 'number') return random.integer(0, high);
  if (type === 'date') return dateOf(random);
  return type === 'list' ? some(values, random, 6) : random.next() < 0.5;
}

function dateOf(random) {
  return new Date(WILD_NOW.getTime() - random.integer(0, 730) * DAY_MS).toISOString();
}
