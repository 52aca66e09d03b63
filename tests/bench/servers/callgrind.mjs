import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from './start-server.mjs';
import { STEADY_FLAGS } from './steady-flags.mjs';

/** Why the processor's instructions cannot be counted on this machine, or `null`. */
export function whyNoInstructions() {
  return spawnSync('callgrind_control', ['--version']).status === 0
    ? null
    : 'Valgrind is missing. On Debian: apt-get install valgrind';
}

/**
 * Starts a Strapi whose instructions Valgrind can count. What they are does not depend on what else
 * the machine does, as processor time does.
 *
 * @param app as `startServer` takes it
 * @returns what `startServer` gives; `startCounting`, from where on it is slow; and `takeCount`, which
 *   gives the instructions since it was called last
 */
export async function startCountedServer(app) {
  const folder = mkdtempSync(path.join(tmpdir(), 'personalization-bench-callgrind-'));
  const file = path.join(folder, 'counts');
  const server = await startServer({
    ...app,
    under: [
      'valgrind',
      ...['--quiet', '--tool=callgrind', '--instr-atstart=no', '--smc-check=all-non-file'],
      `--callgrind-out-file=${file}`,
    ],
    nodeFlags: STEADY_FLAGS,
  });
  const control = (...args) =>
    execFileSync('callgrind_control', [...args, String(server.pid)], { stdio: 'ignore' });
  let taken = 0;
  return {
    ...server,
    startCounting: () => control('-i', 'on'),
    takeCount() {
      control('-d');
      taken += 1;
      const [, instructions] = /^summary: (\d+)/m.exec(readFileSync(`${file}.${taken}`, 'utf8'));
      return Number(instructions);
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
