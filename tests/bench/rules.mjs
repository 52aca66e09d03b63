/**
 * `npm run bench:rules`: how long it takes to find the rules that a visitor matches, beside what
 * others take. Prints the tables and writes them into `docs/performance.md`; `-- --dry` only prints.
 */
import { writeSection } from './report/write-section.mjs';
import { createEngines } from './rules/engines.mjs';
import { loadCore } from './rules/load-core.mjs';
import { makeLongLists } from './rules/make-rules.mjs';
import { measureCompile } from './rules/measure-compile.mjs';
import { measureHostile } from './rules/measure-hostile.mjs';
import { measureWild } from './rules/measure-wild.mjs';
import { formatReport } from './rules/report.mjs';
import { runScenario } from './rules/run-scenario.mjs';
import { createScenarios } from './rules/scenarios.mjs';

const core = await loadCore();
const engines = createEngines(core);
const scenarios = createScenarios();
const [{ rules }] = scenarios.find(({ key }) => key === 'tenThousand').pairs;
const compile = measureCompile(engines.plugin.prepare, rules);
const compileValues = measureCompile(engines.plugin.prepare, makeLongLists());
const results = {};
for (const scenario of scenarios) {
  console.error(`Measuring ${scenario.label}`);
  results[scenario.key] = runScenario(scenario, engines);
}
console.error('Measuring wild rules, and contexts that are made to be slow');
const wild = measureWild(core);
const hostile = measureHostile(core);
const report = formatReport(results, { compile, compileValues, wild, hostile });
console.log(`\n${report}`);
if (!process.argv.includes('--dry')) writeSection('rules', report);
