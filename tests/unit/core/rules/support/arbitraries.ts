import fc from 'fast-check';
import { OPERATORS, type Condition, type RuleGroup } from '../../../../../core/rules';
import type { VisitorContext } from '../../../../../core/visitor/visitor-context';
import { ATTRIBUTES } from './attributes';

const texts = fc.constantFrom('a', 'B', 'ab', ' ß', 'ss', 'é', '1', '2', '');
const dates = fc.constantFrom('2026-03-14', '2026-03-15T11:00:00Z', '2026-02-30', 'soon');
const scalars = fc.oneof(texts, dates, fc.integer({ min: -2, max: 3 }), fc.boolean());
const values = fc.oneof(
  scalars,
  fc.array(scalars, { maxLength: 3 }),
  fc.record({ amount: fc.integer({ min: 0, max: 3 }), unit: fc.constantFrom('days', 'months') }),
  fc.constant(null),
);

/** Any JSON, with keys and names that hit what rules and visitors are made of. */
export const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.jsonValue({ maxDepth: 2 }),
    scalars,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        ...['combinator', 'rules', 'not', 'field', 'operator', 'value', 'valueSource'],
        ...['__proto__', 'constructor', 'toString', 'attributes', 'consent', 'amount', 'unit'],
        ...ATTRIBUTES.map(({ name }) => name),
      ),
      fc.oneof(
        tie('value'),
        fc.constantFrom('and', 'or', '__proto__', 'constructor', 'text', '=', 'in', 'null'),
      ),
      { maxKeys: 5 },
    ),
  ),
})).value;

const fieldsWithOperators = ATTRIBUTES.flatMap(({ name, type }) =>
  OPERATORS[type].map((operator) => ({ field: name, operator })),
);

/** Conditions whose operators fit; their values often do not. */
const conditions: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom(...fieldsWithOperators), values)
  .map(([fieldAndOperator, value]) => ({ ...fieldAndOperator, value }));

/** Rules of up to three levels, some with values that are refused. */
export const rules: fc.Arbitrary<RuleGroup> = fc.letrec<{ group: RuleGroup }>((tie) => ({
  group: fc.record(
    {
      combinator: fc.constantFrom('and', 'or'),
      not: fc.boolean(),
      rules: fc.array(fc.oneof({ maxDepth: 3, depthSize: 'small' }, conditions, tie('group')), {
        minLength: 1,
        maxLength: 4,
      }),
    },
    { requiredKeys: ['combinator', 'rules'] },
  ),
})).group;

/** Visitors whose values are often, not always, of the right type. */
export const visitors: fc.Arbitrary<VisitorContext> = fc.record({
  attributes: fc.record(
    {
      text: fc.oneof(texts, values),
      number: fc.oneof(fc.integer({ min: -2, max: 3 }), values),
      boolean: fc.oneof(fc.boolean(), values),
      date: fc.oneof(dates, values),
      hour: fc.oneof(fc.integer({ min: -2, max: 3 }), values),
      day: fc.oneof(dates, values),
      list: fc.oneof(fc.array(texts, { maxLength: 3 }), values),
      secret: texts,
    },
    { requiredKeys: [] },
  ),
  consent: fc.subarray(['preferences', 'marketing'] as const),
});
