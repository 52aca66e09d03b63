'use strict';

const { spawn, spawnSync } = require('node:child_process');
const { once } = require('node:events');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { findFreePort } = require('./free-port.cjs');

function hasRedis() {
  return spawnSync('redis-server', ['--version']).status === 0;
}

async function createRedis() {
  const dir = mkdtempSync(path.join(tmpdir(), 'personalization-redis-'));
  const port = await findFreePort();
  let server = null;
  const stop = async () => {
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
      // In a group of its own, so that Ctrl-C leaves it to whoever started it.
      server = spawn('redis-server', args, {
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      });
      for await (const chunk of server.stdout) {
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

module.exports = { createRedis, hasRedis };
