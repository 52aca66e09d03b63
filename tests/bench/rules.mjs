/**
 * `npm run bench:rules`: how long it takes to find the rules that a visitor matches, beside what
 * others take. Prints the tables and writes them into `docs/performance.md`; `-- --dry` only prints.
 */
import { writeSection } from './report/write-section.mjs';
import { createEngines } from './rules/engines.mjs';
import { loadCore } from './rules/load-core.mjs';
import { measureCompile } from './rules/measure-compile.mjs';
import { formatReport } from './rules/report.mjs';
import { runScenario } from './rules/run-scenario.mjs';
import { createScenarios } from './rules/scenarios.mjs';

const engines = createEngines(await loadCore());
const scenarios = createScenarios();
const [{ rules }] = scenarios.find(({ key }) => key === 'tenThousand').pairs;
const compile = measureCompile(engines.plugin.prepare, rules);
const results = {};
for (const scenario of scenarios) {
  console.error(`Measuring ${scenario.label}`);
  results[scenario.key] = runScenario(scenario, engines);
}
const report = formatReport(results, compile);
console.log(`\n${report}`);
if (!process.argv.includes('--dry')) writeSection('rules', report);
