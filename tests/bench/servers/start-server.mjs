import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pinned } from './cores.mjs';

const HERE = import.meta.dirname;
const APP_DIR = path.resolve(HERE, '../app');
const SERVE = path.join(HERE, 'serve.cjs');

/**
 * Starts a Strapi of the benchmarks on the server's core, and waits until it listens.
 *
 * @param options `connection` of its database, `plugins` and `middlewares` of its configuration
 * @returns its `url`; `run(command, input)`, which does a command of `commands.cjs` in it; `stop`
 */
export async function startServer({ connection, plugins = {}, middlewares = [] }) {
  const publicDir = mkdtempSync(path.join(tmpdir(), 'personalization-bench-public-'));
  mkdirSync(path.join(publicDir, 'uploads'));
  const options = { appDir: APP_DIR, publicDir, connection, plugins, middlewares };
  const [command, ...args] = pinned([process.execPath, '--expose-gc', SERVE]);
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      BENCH_OPTIONS: JSON.stringify(options),
    },
  });
  const calls = new Map();
  const url = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
    child.on('message', ({ ready, id, result, error }) => {
      if (ready !== undefined) return resolve(ready);
      const call = calls.get(id);
      calls.delete(id);
      if (error === undefined) call.resolve(result);
      else call.reject(new Error(error));
    });
  });
  let lastId = 0;
  return {
    url,
    run: (name, input) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        calls.set(lastId, { resolve, reject });
        child.send({ id: lastId, command: name, input });
      }),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
      rmSync(publicDir, { recursive: true, force: true });
    },
  };
}
