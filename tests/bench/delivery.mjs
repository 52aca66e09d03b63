/**
 * `npm run bench:delivery`: how many requests a second Strapi answers, alone, behind a REST cache and
 * with this plugin. Prints the tables and writes them into `docs/performance.md`; `-- --dry` only
 * prints, `-- --unasked` compares in many rounds what those cost who ask for no personalization, and
 * `-- --instructions` the same in instructions of the processor, with Valgrind. `-- --short` takes ten
 * minutes, `-- --quick` measures for a moment only, to see that it runs.
 */
import { writeSection } from './report/write-section.mjs';
import { compareOn } from './delivery/compare-on.mjs';
import { compareUnasked, countUnasked, formatUnasked } from './delivery/compare-unasked.mjs';
import { removeRestCache } from './delivery/install-rest-cache.mjs';
import { formatReport } from './delivery/report.mjs';
import { whyNoInstructions } from './servers/callgrind.mjs';
import { leaveServerCore } from './servers/cores.mjs';
import { whyNoPostgres } from './servers/databases.mjs';

const isQuick = process.argv.includes('--quick');
const isShort = process.argv.includes('--short');
const lengths = isQuick
  ? { articles: 20, rounds: 1, seconds: 1 }
  : { articles: 200, ...(isShort ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 4 }) };

/** What the tables of what nobody asks for have in them. */
const COLUMNS = `"With a component of its own" is a project whose own schemas have what the plugin adds to
them, one private list of components for each owner: what that costs is Strapi's. A second Strapi
alone, over the first, tells how much is chance.`;
const STEADY = `Requests come one after the other, and each server has one thread and room enough that
V8 collects only what is young: else the same server differs more from start to start.`;

if (process.argv.includes('--instructions')) {
  await reportInstructions();
  process.exit();
}
leaveServerCore();
if (process.argv.includes('--unasked')) {
  await reportUnasked();
  process.exit();
}
const whyNot = whyNoPostgres();
const results = { sqlite: await compareOn('sqlite', lengths) };
if (whyNot === null) results.postgres = await compareOn('postgres', lengths);
else console.error(`Without PostgreSQL: ${whyNot}`);
removeRestCache();
const report = formatReport(results, lengths);
console.log(`\n${report}`);
if (!isQuick && !process.argv.includes('--dry')) writeSection('delivery', report);

async function reportUnasked() {
  const long = isQuick
    ? { articles: 20, warmUps: 20, starts: 1, rounds: 1, amount: 20 }
    : { articles: 200, warmUps: 1000, starts: 8, rounds: 10, amount: 50 };
  await reportTable(
    'unasked',
    (client) => compareUnasked(client, long),
    `## Nobody asks

\`npm run bench:delivery -- --unasked\`: processor time of Strapi's own answers with the plugin, over that
without it, as medians of ${long.starts * long.rounds} rounds of ${long.amount} requests in which all take turns, in processes that are started
anew ${long.starts} times, in another order each time, and asked ${long.warmUps} times for each before.
On Linux, as root, each is started in memory that is put in order before, and at the same addresses: where a
process lies makes up to 8 %, as long as it lives.`,
  );
}

async function reportInstructions() {
  const whyNot = whyNoInstructions();
  if (whyNot !== null) throw new Error(whyNot);
  const long = isQuick
    ? { articles: 20, warmUps: 20, rounds: 1, amount: 20 }
    : { articles: 200, warmUps: 1000, rounds: 3, amount: 100 };
  await reportTable(
    'instructions',
    (client) => countUnasked(client, long),
    `## Nobody asks, in instructions

\`npm run bench:delivery -- --instructions\`: the same in instructions of the processor, as Valgrind counts
them, as medians of ${long.rounds} rounds of ${long.amount} requests after ${long.warmUps} that are not counted. Unlike time
they hardly differ from one process to the next; but rounds of the page differ among each other.`,
  );
}

async function reportTable(section, compare, text) {
  const results = { SQLite: await compare('sqlite') };
  if (whyNoPostgres() === null) results.PostgreSQL = await compare('postgres');
  const table = formatUnasked(results);
  console.log(`\n${table}`);
  if (isQuick || process.argv.includes('--dry')) return;
  writeSection(section, [text, STEADY, COLUMNS, table].join('\n\n'));
}
