import path from 'node:path';
import { startProcess } from '../../bench/servers/start-process.mjs';

const SERVE = path.join(import.meta.dirname, 'serve.cjs');
const KEPT_LOG_LINES = 200;
const MAX_STOP_MS = 10_000;

/**
 * Starts one Strapi process.
 *
 * @param name for people, such as `node 1`
 * @param options `connection` of the database, `publicDir`, and `config` by file name
 * @param onStop called at once with a function that ends the process
 * @returns what `startProcess` gives, with its `name` and `log`, the last warnings and errors
 */
export async function startNode(name, { connection, publicDir, config }, onStop) {
  const log = [];
  const starting = startProcess([process.execPath, '--expose-gc', SERVE], {
    // In a group of its own: Ctrl-C is for the soak, which then ends what it started in order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    onStart(child) {
      keepLines(child.stderr, log);
      onStop(() => endProcess(child));
    },
    env: {
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      SOAK_OPTIONS: JSON.stringify({ connection, publicDir, config }),
    },
  });
  const node = await starting.catch((error) => {
    throw new Error(`${name} did not start:\n${log.join('\n')}`, { cause: error });
  });
  return { ...node, name, log };
}

/** Lets it end by itself, which takes what a request or a start under way takes. */
async function endProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), MAX_STOP_MS);
  if (child.connected) child.disconnect();
  await ended;
  clearTimeout(timer);
}

function keepLines(stream, log) {
  stream.setEncoding('utf8').on('data', (text) => {
    log.push(...text.split('\n').filter((line) => line !== ''));
    log.splice(0, log.length - KEPT_LOG_LINES);
  });
}
