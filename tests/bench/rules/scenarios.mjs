import { makeMatchingRules, makeRules, makeVisitors, makeVisitorsForHalf } from './make-rules.mjs';

/**
 * What is measured. Each has pairs of rules and visitors; the time that counts is that of one
 * visitor and all rules of a pair.
 */
export function createScenarios() {
  const visitors = makeVisitors();
  const single = makeMatchingRules(visitors).map((rule) => [rule]);
  const many = (count) => [{ rules: makeRules(count, visitors), visitors }];
  return [
    {
      key: 'one',
      label: '1 rule, which half of the visitors match',
      pairs: single.map((rules) => ({ rules, visitors: makeVisitorsForHalf(rules[0], visitors) })),
    },
    {
      key: 'oneRare',
      label: '1 rule, which few visitors match',
      pairs: single.map((rules) => ({ rules, visitors })),
    },
    { key: 'hundred', label: '100 rules', pairs: many(100) },
    { key: 'thousand', label: '1,000 rules', pairs: many(1000) },
    { key: 'tenThousand', label: '10,000 rules', pairs: many(10_000) },
  ];
}
