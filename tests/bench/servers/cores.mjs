import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const SERVER_CORE = '0';
const LOAD_CORE = '1';

/** Whether server and load can have a core each: Linux, with `taskset` and two cores. */
export const canPin =
  availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** The command, kept on the core of the servers where that is possible. */
export function pinned(command) {
  return canPin ? ['taskset', '-c', SERVER_CORE, ...command] : command;
}

/** Keeps this process, which makes the load, and the databases that it starts off that core. */
export function leaveServerCore() {
  if (canPin) spawnSync('taskset', ['-a', '-cp', LOAD_CORE, String(process.pid)]);
}
