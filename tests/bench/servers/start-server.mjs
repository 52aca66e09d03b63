import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pinned } from './cores.mjs';
import { startProcess } from './start-process.mjs';

const HERE = import.meta.dirname;
const APP_DIR = path.resolve(HERE, '../app');
const SERVE = path.join(HERE, 'serve.cjs');

/**
 * Starts a Strapi of the benchmarks on the server's core, and waits until it listens.
 *
 * @param options `connection` of its database, `plugins` and `middlewares` of its configuration;
 *   `appDir`, where it is not the benchmarks' usual app; `under`, a command that runs it instead of that
 *   core; `nodeFlags`
 * @returns its `url` and `pid`; `run(command, input)`, which does a command of `commands.cjs` in it; `stop`
 */
export async function startServer({
  connection,
  plugins = {},
  middlewares = [],
  appDir = APP_DIR,
  under,
  nodeFlags = [],
}) {
  const publicDir = mkdtempSync(path.join(tmpdir(), 'personalization-bench-public-'));
  mkdirSync(path.join(publicDir, 'uploads'));
  const options = { appDir, publicDir, connection, plugins, middlewares };
  const node = [process.execPath, '--expose-gc', ...nodeFlags, SERVE];
  const command = under === undefined ? pinned(node) : [...under, ...node];
  const { url, pid, run, stop } = await startProcess(command, {
    env: {
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      BENCH_OPTIONS: JSON.stringify(options),
    },
  });
  return {
    url,
    pid,
    run,
    async stop() {
      await stop();
      rmSync(publicDir, { recursive: true, force: true });
    },
  };
}
