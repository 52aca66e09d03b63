import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnInApp } from './processes';

const START_TIMEOUT_MS = 120_000;
const HEALTH_TIMEOUT_MS = 5_000;
const POLL_MS = 250;

export interface RunningApp {
  url: string;
  /** What it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Runs the app in its folder and waits until it answers.
 *
 * @param command `start` runs what was built; `develop` has the Content-Type Builder as well
 */
export async function startApp(
  appDir: string,
  command: readonly string[] = ['start'],
  environment: Record<string, string> = {},
): Promise<RunningApp> {
  const port = await findFreePort();
  const child = spawnInApp(appDir, [...command], { ...environment, PORT: String(port) });
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

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
