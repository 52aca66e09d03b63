/**
 * `npm run bench:growth`: how the time for an answer and the memory grow with entries, variants,
 * segments and the depth of the page. Prints the tables and writes them into `docs/performance.md`;
 * `-- --dry` only prints, `-- --short` takes some minutes, `-- --quick` measures small numbers for a moment, to see that it runs.
 */
import { writeSection } from './report/write-section.mjs';
import {
  growEntries,
  growDepth,
  growSaves,
  growSegments,
  growVariants,
} from './growth/dimensions.mjs';
import { formatReport } from './growth/report.mjs';
import { leaveServerCore } from './servers/cores.mjs';
import { startDatabases } from './servers/databases.mjs';
import { startPluginServer } from './servers/start-plugin-server.mjs';

const isQuick = process.argv.includes('--quick');
const isShort = process.argv.includes('--short');
const plan = isQuick
  ? { entries: [20, 100], variants: [0, 3], segments: [10, 100], rounds: 1, seconds: 1 }
  : {
      ...{ entries: [100, 1_000, 10_000, 50_000], variants: [0, 1, 3, 10, 30] },
      segments: [10, 100, 1_000, 10_000],
      ...(isShort ? { rounds: 3, seconds: 1 } : { rounds: 5, seconds: 2 }),
    };

/** `-- growSaves` measures one of them and only prints. */
const asked = process.argv.filter((argument) => argument.startsWith('grow'));
const isAsked = (name) => asked.length === 0 || asked.includes(name);

leaveServerCore();
const databases = await startDatabases('sqlite');
const results = {};
const dimensions = { growSaves, growVariants, growDepth, growEntries, growSegments };
for (const [name, grow] of Object.entries(dimensions).filter(([name]) => isAsked(name))) {
  console.error(name);
  const server = await startPluginServer(await databases.create());
  try {
    results[name] = await grow(server, plan);
  } finally {
    await server.stop();
  }
}
await databases.stop();
const report = formatReport(results, plan);
console.log(`\n${report}`);
if (!isQuick && asked.length === 0 && !process.argv.includes('--dry'))
  writeSection('growth', report);
