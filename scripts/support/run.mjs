import { spawn } from 'node:child_process';
import { ROOT } from './repository.mjs';

/**
 * Runs a command, in the repository's root unless another folder is given, and shows what it prints.
 *
 * @returns {Promise<number>} its exit code; 1 when a signal ended it.
 */
export function run(command, args, env = {}, cwd = ROOT) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a command in the repository's root and keeps what it prints.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(command, args, { cwd = ROOT, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Seconds since `startMs`, for people: `12.3 s`. */
export function secondsSince(startMs) {
  return `${((Date.now() - startMs) / 1000).toFixed(1)} s`;
}
