// node tests/api/upgrade/generate.mjs <commit>: makes databases/<commit>.db.gz, a SQLite file as the
// plugin of that commit leaves it. Builds the commit in a worktree of its own, with the packages
// that are installed here, and lets it run the app beside this file. What was made once stays as
// it is: it stands for databases that are out there.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, '../../..');
const HARNESS = path.join(ROOT, 'tests/api/fixture');

const [commit] = process.argv.slice(2);
if (commit === undefined) throw new Error('Say which commit: generate.mjs <commit>');

const run = (command, args, cwd = ROOT) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });

/** The app's schemas, with the configuration that the API tests boot with. */
function createApp(pluginDir) {
  const appDir = path.join(pluginDir, '.tmp', 'upgrade');
  for (const name of ['boot-options.js', 'merge-config.js', 'package.json', 'config', 'database']) {
    cpSync(path.join(HARNESS, name), path.join(appDir, name), { recursive: true });
  }
  cpSync(path.join(HERE, 'app'), path.join(appDir, 'src'), { recursive: true });
  return appDir;
}

const pluginDir = path.join(mkdtempSync(path.join(tmpdir(), 'personalization-upgrade-')), 'plugin');
try {
  run('git', ['worktree', 'add', '--detach', pluginDir, commit]);
  run('cp', ['-al', path.join(ROOT, 'node_modules'), path.join(pluginDir, 'node_modules')]);
  run('npm', ['run', 'build'], pluginDir);
  const file = path.join(pluginDir, 'upgrade.db');
  const script = path.join(HERE, 'write-content.cjs');
  run(process.execPath, [script, pluginDir, createApp(pluginDir), file], pluginDir);
  const database = gzipSync(readFileSync(file), { level: 9 });
  writeFileSync(path.join(HERE, 'databases', `${commit}.db.gz`), database);
} finally {
  rmSync(path.dirname(pluginDir), { recursive: true, force: true });
  run('git', ['worktree', 'prune']);
}
