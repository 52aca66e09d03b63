import { describeMachine } from '../report/describe-machine.mjs';
import { formatTable } from '../report/format-table.mjs';

const COLUMNS = {
  plugin: 'this plugin',
  pluginWithUnknown: 'with unknown',
  growthBook: 'GrowthBook',
  unleash: 'Unleash',
  jsonLogic: 'json-logic-engine',
};

const PACKAGES = ['@growthbook/growthbook', 'unleash-client', 'json-logic-engine'];

/** The results as Markdown. `results` by the keys of the scenarios; the rest as it was measured. */
export function formatReport(results, { compile, compileValues, wild, hostile }) {
  const rows = Object.values(results);
  const times = rows.map(({ label, matches, ns }) => [
    label,
    matches.toFixed(2),
    ...Object.keys(COLUMNS).map((name) => formatTime(ns[name])),
  ]);
  const ratios = rows.map(({ label, ns }) => [
    label,
    ...['growthBook', 'unleash', 'jsonLogic'].map((name) => formatRatio(ns[name] / ns.plugin)),
  ]);
  const growth = results.tenThousand.ns.plugin / results.thousand.ns.plugin;
  const growthWithUnknown =
    results.tenThousand.ns.pluginWithUnknown / results.thousand.ns.pluginWithUnknown;
  return `## Matching rules

\`npm run bench:rules\`: the time to find out which of the rules one visitor matches. Rules have three
conditions each, joined by "and", over 20 attributes, all of which every visitor has. From 100 rules
on the visitors are a hundred, and the same twenty rules match somebody, so that the number of matches
is equal and only what must be ruled out grows; a single rule is each of those twenty in turn. Every
engine gets rules and visitors in its own format, prepared beforehand, and all must find the same
number of matches. The times are medians of 301 short rounds in which the engines take turns in one
process. "With unknown" is this plugin when it also lists the segments that could not be decided;
delivery does without.

${formatTable(['One visitor and', 'matches', ...Object.values(COLUMNS)], times)}

How many times as long the others take:

${formatTable(['One visitor and', 'GrowthBook', 'Unleash', 'json-logic-engine'], ratios)}

- 10,000 rules take ${growth.toFixed(1)} times as long as 1,000 (${growthWithUnknown.toFixed(1)} times with unknown).
- Compiling 10,000 rules takes ${compile.medianMs.toFixed(0)} ms of processor time, and ${compile.firstMs.toFixed(0)} ms as the first thing that a process
  does, before V8 has compiled the compiler. 500 rules with 100,000 different values in all, which is as
  many as there may be, take ${compileValues.medianMs.toFixed(0)} ms.
- Of 10,000 wild rules (and, or and not up to three deep; values, ranges, periods, parts of texts and
  what is known at all), ${wild.matches.toFixed(0)} of which match a visitor, all take ${formatTime(wild.together)} together, and
  ${formatTime(wild.alone)} one by one: ${formatRatio(wild.alone / wild.together)} times as long.
- The slowest of the visitor contexts that are made to be slow takes ${hostile.ms.toPrecision(2)} ms for 500 segments
  (${hostile.context}, with rules of ${hostile.rules}).
- With a single rule there is nothing to look up: most of the time goes into reading the visitor's own
  properties, never inherited ones, and into bringing texts into the form in which they are compared.
- json-logic-engine writes JavaScript and has it compiled (\`new Function\`), which a content security
  policy forbids; the other engines, this plugin included, do not.

${describeMachine(PACKAGES)}.`;
}

function formatTime(ns) {
  if (ns < 1000) return `${ns.toFixed(0)} ns`;
  if (ns < 1e6) return `${(ns / 1000).toPrecision(3)} µs`;
  return `${(ns / 1e6).toPrecision(3)} ms`;
}

const formatRatio = (ratio) => (ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0));
