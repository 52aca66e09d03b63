import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A Redis of the test's own, on a free port of 127.0.0.1. */
export interface TestRedis {
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Lets it hang: connections stay open and nothing is answered. */
  pause(): void;
  resume(): void;
  remove(): Promise<void>;
}

/** Whether the machine has `redis-server`; with `REQUIRE_ALL=1` the tests then fail for want of it. */
export function hasRedis(): boolean {
  const isThere = spawnSync('redis-server', ['--version']).status === 0;
  return isThere || process.env.REQUIRE_ALL === '1';
}

export async function createRedis(): Promise<TestRedis> {
  const dir = mkdtempSync(path.join(tmpdir(), 'personalization-redis-'));
  const port = await findFreePort();
  let server: ChildProcess | null = null;
  const stop = async (): Promise<void> => {
    if (server !== null) {
      server.kill();
      await once(server, 'exit');
      server = null;
    }
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', dir];
      server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
      for await (const chunk of server.stdout ?? []) {
        if (String(chunk).includes('Ready to accept connections')) break;
      }
    },
    stop,
    pause: () => void server?.kill('SIGSTOP'),
    resume: () => void server?.kill('SIGCONT'),
    async remove() {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
