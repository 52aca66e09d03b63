import fc from 'fast-check';
import type { Condition, RuleGroup } from '../../../../../core/rules';
import { declareAttribute } from './attributes';

/** What wild rules ask about; two of a kind, so that conditions of different attributes meet. */
export const WILD_ATTRIBUTES = [
  ...[declareAttribute('city', 'text'), declareAttribute('plan', 'text')],
  ...[declareAttribute('visits', 'number'), declareAttribute('age', 'number')],
  ...[declareAttribute('seen', 'date'), declareAttribute('bought', 'date')],
  ...[declareAttribute('topics', 'list'), declareAttribute('groups', 'list')],
  declareAttribute('loggedIn', 'boolean'),
  declareAttribute('hour', 'number', { format: 'hour' }),
];

const text = fc.integer({ min: 0, max: 12 }).map((i) => (i % 3 === 0 ? `T${i}` : ` t${i}`));
const texts = fc.array(text, { minLength: 1, maxLength: 4 });
const number = fc.integer({ min: -3, max: 12 });
const day = fc.integer({ min: 1, max: 28 }).map((i) => `2026-03-${String(i).padStart(2, '0')}`);
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }))
  .map(([date, hour]) => `${date}T${String(hour).padStart(2, '0')}:00:00Z`);
const period = fc.record({
  amount: fc.integer({ min: 1, max: 9 }),
  unit: fc.constantFrom('days', 'weeks'),
});

type Made = Omit<Condition, 'field'>;

const withValue = (operators: string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<Made> =>
  fc.record({ operator: fc.constantFrom(...operators), value });

const BY_TYPE: Record<string, fc.Arbitrary<Made>> = {
  text: fc.oneof(
    withValue(['=', '!='], text),
    withValue(['in', 'notIn'], texts),
    withValue(
      [
        ...['contains', 'doesNotContain', 'beginsWith', 'doesNotBeginWith', 'endsWith'],
        'doesNotEndWith',
      ],
      fc.oneof(text, texts),
    ),
  ),
  number: fc.oneof(
    withValue(['=', '!=', '<', '<=', '>', '>='], number),
    withValue(['between', 'notBetween'], fc.tuple(number, number)),
    withValue(['in', 'notIn'], fc.array(number, { minLength: 1, maxLength: 4 })),
  ),
  date: fc.oneof(
    withValue(['before', 'after'], day),
    withValue(['between', 'notBetween'], fc.tuple(day, day)),
    withValue(['withinLast', 'notWithinLast', 'withinNext'], period),
  ),
  list: fc.oneof(
    withValue(['containsAny', 'containsAll', 'containsNone'], texts),
    withValue(['sizeAtLeast'], fc.integer({ min: 1, max: 4 })),
  ),
  boolean: withValue(['=', '!='], fc.boolean()),
};

const known = withValue(['null', 'notNull'], fc.constant(undefined));

const conditions: fc.Arbitrary<Condition> = fc
  .constantFrom(...WILD_ATTRIBUTES)
  .chain(({ name, type }) =>
    fc
      .oneof({ weight: 9, arbitrary: BY_TYPE[type] ?? known }, { weight: 1, arbitrary: known })
      .map(({ operator, value }) => ({
        field: name,
        operator,
        ...(value !== undefined && { value }),
      })),
  );

/** Rules of and, or and not up to four deep, over values, ranges, periods and parts of texts. */
export const wildRules: fc.Arbitrary<RuleGroup> = fc.letrec<{ group: RuleGroup }>((tie) => ({
  group: fc.record(
    {
      combinator: fc.constantFrom('and', 'or'),
      not: fc.boolean(),
      rules: fc.array(fc.oneof({ maxDepth: 4, depthSize: 'small' }, conditions, tie('group')), {
        minLength: 1,
        maxLength: 4,
      }),
    },
    { requiredKeys: ['combinator', 'rules'] },
  ),
})).group;

const VALUES: Record<string, fc.Arbitrary<unknown>> = {
  text,
  number,
  date: fc.oneof(day, moment),
  list: fc.array(text, { maxLength: 4 }),
  boolean: fc.boolean(),
};

/** The attributes of visitors: of the right type, missing, empty, or of the wrong type. */
export const wildVisitors: fc.Arbitrary<Record<string, unknown>> = fc.record(
  Object.fromEntries(
    WILD_ATTRIBUTES.map(({ name, type }) => [
      name,
      fc.oneof(
        { weight: 12, arbitrary: VALUES[type] ?? fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom(null, ' ', [''], {}) },
      ),
    ]),
  ),
  { requiredKeys: [] },
);
