import { spawn } from 'node:child_process';

/**
 * Starts a process that answers commands, as `answer-commands.cjs` does, and waits until it listens.
 *
 * @param command the program and its arguments
 * @param options `env`, on top of this process's own; `onStart`, called with the child; and others
 *   of `spawn`, such as `detached`
 * @returns its `url` and `pid`; `run(command, input)`, which does a command in it; `stop`
 */
export async function startProcess([program, ...args], { env, onStart, ...options }) {
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    ...options,
    env: { ...process.env, ...env },
  });
  onStart?.(child);
  const calls = new Map();
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      const error = new Error(`The server ended with ${code ?? signal}.`);
      calls.forEach((call) => call.reject(error));
      resolve(error);
    });
  });
  const ready = new Promise((resolve) => {
    child.on('message', ({ ready: url, id, result, error }) => {
      if (url !== undefined) return resolve(url);
      const call = calls.get(id);
      calls.delete(id);
      if (error === undefined) call.resolve(result);
      else call.reject(new Error(error));
    });
  });
  const url = await Promise.race([ready, ended]);
  if (url instanceof Error) throw url;
  let lastId = 0;
  return {
    url,
    pid: child.pid,
    run: (name, input) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        calls.set(lastId, { resolve, reject });
        child.send({ id: lastId, command: name, input });
      }),
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
