import { evalCondition } from '@growthbook/growthbook';
import { LogicEngine } from 'json-logic-engine';
import { Strategy } from 'unleash-client';
import { ATTRIBUTES } from './attributes.mjs';
import { toAttributes } from './to-attributes.mjs';

/**
 * Each engine gets rules and visitors in its own format, made beforehand, and answers how many
 * matches there are between its rules and some visitors. `prepare` is what an application does once for a set of rules.
 */
export const createEngines = ({ createEvaluator }) => ({
  plugin: {
    formatVisitor: formatContext,
    prepare: prepareOurs(createEvaluator, { unknown: false }),
  },
  pluginWithUnknown: {
    formatVisitor: formatContext,
    prepare: prepareOurs(createEvaluator, { unknown: true }),
  },
  growthBook: { formatVisitor: nest, prepare: prepareGrowthBook },
  unleash: { formatVisitor: formatProperties, prepare: prepareUnleash },
  jsonLogic: { formatVisitor: nest, prepare: prepareJsonLogic },
});

const formatContext = (visitor) => ({ attributes: visitor, consent: [] });

/** Where a name with a dot is a path: `geo.country` is `country` in `geo`. */
function nest(visitor) {
  const nested = {};
  for (const [name, value] of Object.entries(visitor)) {
    const [group, rest] = name.split('.');
    (nested[group] ??= {})[rest] = value;
  }
  return nested;
}

/** Unleash knows texts alone. */
const formatProperties = (visitor) => ({
  properties: Object.fromEntries(
    Object.entries(visitor).map(([name, value]) => [name, String(value)]),
  ),
});

function prepareOurs(createEvaluator, { unknown }) {
  const attributes = toAttributes(ATTRIBUTES);
  return (rules) => {
    const segments = rules.map(toSegment);
    const { match } = createEvaluator({ attributes, segments });
    const options = { now: new Date(), unknown };
    return (visitors) => {
      let matches = 0;
      for (const visitor of visitors) matches += match(visitor, options).segments.length;
      return matches;
    };
  };
}

function toSegment(rule, i) {
  const conditions = rule.map(({ name, operator, value }) => ({ field: name, operator, value }));
  const key = `segment-${i}`;
  return { key, name: key, active: true, rule: { combinator: 'and', rules: conditions } };
}

function prepareGrowthBook(rules) {
  const operators = { '=': '$eq', in: '$in', '>=': '$gte', '<=': '$lte' };
  const conditions = rules.map((rule) =>
    Object.fromEntries(
      rule.map(({ name, operator, value }) => [
        name,
        operator === '=' ? value : { [operators[operator]]: value },
      ]),
    ),
  );
  return (visitors) => {
    let matches = 0;
    for (const visitor of visitors) {
      for (const condition of conditions) if (evalCondition(visitor, condition)) matches += 1;
    }
    return matches;
  };
}

function prepareUnleash(rules) {
  const operators = { '=': 'IN', in: 'IN', '>=': 'NUM_GTE', '<=': 'NUM_LTE' };
  const strategy = new Strategy('default', true);
  const constraints = rules.map((rule) =>
    rule.map(({ name, operator, value }) => ({
      contextName: name,
      operator: operators[operator],
      values: [value].flat().map(String),
      value: String(value),
    })),
  );
  return (visitors) => {
    let matches = 0;
    for (const visitor of visitors) {
      for (const all of constraints) if (strategy.checkConstraints(visitor, all)) matches += 1;
    }
    return matches;
  };
}

function prepareJsonLogic(rules) {
  const engine = new LogicEngine();
  const operators = { '=': '===', in: 'in', '>=': '>=', '<=': '<=' };
  const compiled = rules.map((rule) =>
    engine.build({
      and: rule.map(({ name, operator, value }) => ({
        [operators[operator]]: [{ var: name }, value],
      })),
    }),
  );
  return (visitors) => {
    let matches = 0;
    for (const visitor of visitors) {
      for (const test of compiled) if (test(visitor)) matches += 1;
    }
    return matches;
  };
}
