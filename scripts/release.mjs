// npm run release [-- --dry-run]: publishes what package.json says, with where it was built (npm's
// provenance, which needs a workflow that npm knows). Changes nothing in the repository.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findFaults } from './release/find-faults.mjs';
import { stagePackage } from './release/stage-package.mjs';
import { ROOT } from './support/repository.mjs';
import { run } from './support/run.mjs';

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    /** The folder of the package, for tests. */
    dir: { type: 'string', default: ROOT },
    /** Where to leave what would be published, for a look at it. */
    stage: { type: 'string' },
  },
});

const faults = await findFaults(values.dir);
if (faults.length > 0) {
  console.error(['Not released:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
  process.exit(1);
}
const stage = values.stage ?? mkdtempSync(path.join(tmpdir(), 'personalization-release-'));
await stagePackage(values.dir, stage);
const flags = ['--provenance', '--access', 'public', '--ignore-scripts'];
if (values['dry-run']) flags.push('--dry-run');
process.exitCode = await run('npm', ['publish', ...flags], {}, stage);
if (values.stage === undefined) rmSync(stage, { recursive: true, force: true });
