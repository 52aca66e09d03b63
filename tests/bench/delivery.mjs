/**
 * `npm run bench:delivery`: how many requests a second Strapi answers, alone, behind a REST cache and
 * with this plugin. Prints the tables and writes them into `docs/performance.md`; `-- --dry` only
 * prints, `-- --short` takes ten minutes, `-- --quick` measures for a moment only, to see that it runs.
 */
import { writeSection } from './report/write-section.mjs';
import { compareOn } from './delivery/compare-on.mjs';
import { removeRestCache } from './delivery/install-rest-cache.mjs';
import { formatReport } from './delivery/report.mjs';
import { leaveServerCore } from './servers/cores.mjs';
import { whyNoPostgres } from './servers/databases.mjs';

const isQuick = process.argv.includes('--quick');
const isShort = process.argv.includes('--short');
const lengths = isQuick
  ? { articles: 20, rounds: 1, seconds: 1 }
  : { articles: 200, ...(isShort ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 4 }) };

leaveServerCore();
const whyNot = whyNoPostgres();
const results = { sqlite: await compareOn('sqlite', lengths) };
if (whyNot === null) results.postgres = await compareOn('postgres', lengths);
else console.error(`Without PostgreSQL: ${whyNot}`);
removeRestCache();
const report = formatReport(results, lengths);
console.log(`\n${report}`);
if (!isQuick && !process.argv.includes('--dry')) writeSection('delivery', report);
