import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanEnvironment } from './installed-apps';

const START_TIMEOUT_MS = 90_000;
const POLL_MS = 250;

export interface RunningApp {
  url: string;
  stop(): Promise<void>;
}

/**
 * Runs `strapi start` in the app's folder, in production unless the environment says otherwise, and
 * waits until it answers.
 */
export async function startApp(
  appDir: string,
  environment: Record<string, string> = {},
): Promise<RunningApp> {
  const port = await findFreePort();
  const strapi = path.join(appDir, '../node_modules/@strapi/strapi/bin/strapi.js');
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: appDir,
    env: { ...cleanEnvironment(), NODE_ENV: 'production', ...environment, PORT: String(port) },
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
  return { url, stop };
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
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      break;
    }
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.ok) {
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
