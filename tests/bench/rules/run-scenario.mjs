import { measure } from './measure.mjs';

// Few enough that a step with many rules stays short, and enough that the loop itself costs nothing.
const VISITORS_PER_STEP = 5;

/**
 * Runs one scenario through every engine, and refuses to compare engines that find different
 * numbers of matches. The times are those of one visitor, in nanoseconds.
 */
export function runScenario({ label, pairs }, engines) {
  const works = {};
  const matches = {};
  for (const [name, engine] of Object.entries(engines)) {
    const steps = makeSteps(pairs, engine);
    matches[name] = steps.reduce((sum, { count, visitors }) => sum + count(visitors), 0);
    works[name] = {
      length: steps.length,
      run: (index) => {
        const { count, visitors } = steps[index];
        count(visitors);
      },
    };
  }
  const [expected, ...others] = Object.values(matches);
  if (others.some((other) => other !== expected)) {
    throw new Error(`The engines disagree on "${label}": ${JSON.stringify(matches)}`);
  }
  const visits = pairs.reduce((sum, { visitors }) => sum + visitors.length, 0);
  const times = Object.entries(measure(works));
  const perVisitor = times.map(([name, ns]) => [name, ns / VISITORS_PER_STEP]);
  return { label, matches: expected / visits, ns: Object.fromEntries(perVisitor) };
}

function makeSteps(pairs, { formatVisitor, prepare }) {
  const format = once(formatVisitor);
  return pairs.flatMap(({ rules, visitors }) => {
    const count = prepare(rules);
    const formatted = visitors.map(format);
    return Array.from({ length: visitors.length / VISITORS_PER_STEP }, (_, i) => ({
      count,
      visitors: formatted.slice(i * VISITORS_PER_STEP, (i + 1) * VISITORS_PER_STEP),
    }));
  });
}

/** Keeps what the function made of each object, so that copies do not fill the processor's cache. */
function once(make) {
  const made = new Map();
  return (object) => {
    if (!made.has(object)) made.set(object, make(object));
    return made.get(object);
  };
}
