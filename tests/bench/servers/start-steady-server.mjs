import { spawnSync } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { pinned } from './cores.mjs';
import { startServer } from './start-server.mjs';
import { STEADY_FLAGS } from './steady-flags.mjs';

const DROP_CACHES = '/proc/sys/vm/drop_caches';
const COMPACT_MEMORY = '/proc/sys/vm/compact_memory';

/** Whether this process may put the memory of the machine in order: on Linux, as root. */
const canSettleMemory = [DROP_CACHES, COMPACT_MEMORY].every(mayWrite);

/** Runs a command with everything at the same addresses as at its last start, where that is possible. */
const AT_SAME_ADDRESSES =
  spawnSync('setarch', ['--addr-no-randomize', 'true']).status === 0
    ? ['setarch', '--addr-no-randomize']
    : [];

/**
 * A server as of `startServer` that can be compared with another: where it lies in memory makes up to
 * 8 % of processor time, which stays as long as it lives.
 */
export function startSteadyServer(app) {
  settleMemory();
  const under = [...AT_SAME_ADDRESSES, ...pinned([])];
  return startServer({ ...app, nodeFlags: STEADY_FLAGS, under });
}

/** Else who is started first gets the scattered pages that others left. */
function settleMemory() {
  if (!canSettleMemory) return;
  spawnSync('sync');
  writeFileSync(DROP_CACHES, '3');
  writeFileSync(COMPACT_MEMORY, '1');
}

function mayWrite(file) {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
