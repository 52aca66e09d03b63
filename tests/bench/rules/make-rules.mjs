import { ATTRIBUTES } from './attributes.mjs';
import { createRandom } from './random.mjs';

const CONDITIONS_PER_RULE = 3;
const VISITORS = 100;
const MATCHING_RULES = 20;

/** Every visitor has all attributes, so that engines cannot differ in what they take the missing for. */
export function makeVisitors(seed = 1) {
  const random = createRandom(seed);
  return Array.from({ length: VISITORS }, () =>
    Object.fromEntries(
      ATTRIBUTES.map((attribute) => [attribute.name, makeValue(attribute, random)]),
    ),
  );
}

/**
 * Makes `count` rules of three conditions that are joined by "and". Twenty of them, the same ones
 * whatever the count and spread evenly, match somebody; the others match no visitor. So the numbers
 * of matches are equal, and only the number of rules that must be ruled out grows.
 */
export function makeRules(count, visitors) {
  const matching = makeMatchingRules(visitors);
  const random = createRandom(3);
  const step = count / MATCHING_RULES;
  const rules = [];
  while (rules.length < count) {
    const isTurnOfMatching = rules.length >= Math.floor((MATCHING_RULES - matching.length) * step);
    if (isTurnOfMatching && matching.length > 0) rules.push(matching.shift());
    else {
      const rule = makeRule(random, (attribute) => makeValue(attribute, random));
      if (!visitors.some((visitor) => isMatch(rule, visitor))) rules.push(rule);
    }
  }
  return rules;
}

/** Rules that are made for one of the visitors each. */
export function makeMatchingRules(visitors) {
  const random = createRandom(2);
  return Array.from({ length: MATCHING_RULES }, (_, i) =>
    makeRule(random, ({ name }) => visitors[i * 3][name]),
  );
}

/** As many values as the rules of all segments may have together: 500 lists of 200, all different. */
export function makeLongLists() {
  return Array.from({ length: 500 }, (_, i) => {
    const value = Array.from({ length: 200 }, (_value, j) => `city ${i} ${j}`);
    return [{ name: 'geo.city', operator: 'in', value }];
  });
}

/** Ten of the visitors, of whom every second one is changed so that the rule matches. */
export function makeVisitorsForHalf(rule, visitors) {
  const matching = Object.fromEntries(rule.map(({ name, value }) => [name, [value].flat()[0]]));
  return visitors
    .slice(0, 10)
    .map((visitor, i) => (i % 2 === 0 ? { ...visitor, ...matching } : visitor));
}

function makeValue({ type, values, low, high }, random) {
  if (type === 'text') return random.pick(values);
  return type === 'number' ? random.integer(low, high) : random.next() < 0.5;
}

function makeRule(random, valueOf) {
  return random
    .pickSome(ATTRIBUTES, CONDITIONS_PER_RULE)
    .map((attribute) => makeCondition(attribute, valueOf(attribute), random));
}

function makeCondition({ name, type, values }, value, random) {
  if (type === 'number') return { name, operator: random.next() < 0.5 ? '>=' : '<=', value };
  if (type === 'boolean' || random.next() < 2 / 3) return { name, operator: '=', value };
  const others = random.pickSome(values, Math.min(random.integer(1, 3), values.length - 1));
  return { name, operator: 'in', value: [...new Set([value, ...others])] };
}

function isMatch(rule, visitor) {
  return rule.every(({ name, operator, value }) => {
    const actual = visitor[name];
    if (operator === '>=') return actual >= value;
    if (operator === '<=') return actual <= value;
    return operator === 'in' ? value.includes(actual) : actual === value;
  });
}
