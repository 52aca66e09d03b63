import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../scripts/support/free-port.cjs';
import { cleanEnvironment, runIn } from './processes';

const START_TIMEOUT_MS = 120_000;
const HEALTH_TIMEOUT_MS = 5_000;
const POLL_MS = 250;

const FOR_PRODUCTION = { NODE_ENV: 'production' };

interface StartOptions {
  command?: readonly string[];
  environment?: NodeJS.ProcessEnv;
}

export interface RunningApp {
  url: string;
  /** What it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Strapi's command line, seen from an app's folder, which lies beside the packages it uses. */
const STRAPI = '../node_modules/@strapi/strapi/bin/strapi.js';

/** Runs a command of Strapi in the app's folder, for production unless told otherwise, to its end. */
export async function runStrapi(
  appDir: string,
  args: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  await runIn(appDir, process.execPath, [STRAPI, ...args], { ...FOR_PRODUCTION, ...environment });
}

/**
 * Runs the app in its folder, for production unless told otherwise, and waits until it answers.
 *
 * @param command `start` runs what was built; `develop` has the Content-Type Builder as well
 */
export async function startApp(
  appDir: string,
  { command = ['start'], environment = {} }: StartOptions = {},
): Promise<RunningApp> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [STRAPI, ...command], {
    cwd: appDir,
    env: { ...cleanEnvironment(), ...FOR_PRODUCTION, ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(child);
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    child.kill('SIGTERM');
    await once(child, 'close');
  };
  try {
    await waitUntilHealthy(url, child, output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, output, stop };
}

/** Whether the app answers. A connection that a stopping process took and never answers counts as no. */
async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/_health`, { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function collectOutput(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => (text += part));
  }
  return () => text;
}

async function waitUntilHealthy(url: string, child: ChildProcess, output: () => string) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    if (await isHealthy(url)) {
      return;
    }
    await sleep(POLL_MS);
  }
  throw new Error(`The app did not start:\n${output()}`);
}
