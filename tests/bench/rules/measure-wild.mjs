import { makeWildRules, makeWildVisitors, WILD_ATTRIBUTES, WILD_NOW } from './make-wild-rules.mjs';
import { measure } from './measure.mjs';
import { toAttributes } from './to-attributes.mjs';

const RULES = 10_000;
const VISITORS = 20;

/**
 * How long 10,000 wild rules take for one visitor, all together and each by itself, in nanoseconds.
 * Both take turns in one run, and must come to the same.
 */
export function measureWild({ createEvaluator }) {
  const attributes = toAttributes(WILD_ATTRIBUTES);
  const segments = makeWildRules(RULES).map((rule, i) => ({
    ...{ key: `segment-${i}`, name: `Segment ${i}`, active: true, rule },
  }));
  const together = createEvaluator({ attributes, segments });
  const alone = segments.map((segment) => createEvaluator({ attributes, segments: [segment] }));
  const visitors = makeWildVisitors(VISITORS).map((values) => ({
    attributes: values,
    consent: [],
  }));
  const options = { now: WILD_NOW, unknown: true };
  const countAlone = (visitor) => {
    const counts = { matches: 0, unknown: 0 };
    for (const { match } of alone) {
      const { segments: matching, unknown } = match(visitor, options);
      counts.matches += matching.length;
      counts.unknown += unknown.length;
    }
    return counts;
  };
  let matches = 0;
  for (const visitor of visitors) {
    const result = together.match(visitor, options);
    const counts = countAlone(visitor);
    if (result.segments.length !== counts.matches || result.unknown.length !== counts.unknown) {
      throw new Error('Wild rules come to something else together than by themselves');
    }
    matches += counts.matches / VISITORS;
  }
  const length = visitors.length;
  const ns = measure(
    {
      together: { length, run: (index) => together.match(visitors[index], options) },
      alone: { length, run: (index) => countAlone(visitors[index]) },
    },
    { rounds: 31 },
  );
  return { ...ns, matches };
}
