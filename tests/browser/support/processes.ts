import { execFile, spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export const REPO_DIR = path.resolve(__dirname, '../../..');

/** Seen from an app's folder, which borrows the repository's packages. */
const STRAPI = '../node_modules/@strapi/strapi/bin/strapi.js';
const MAX_OUTPUT_BYTES = 50_000_000;

/** Runs a command to its end. Throws with what it printed when it fails. */
export async function runQuietly(command: string, args: string[], dir: string): Promise<void> {
  await promisify(execFile)(command, args, {
    cwd: dir,
    env: cleanEnvironment(),
    maxBuffer: MAX_OUTPUT_BYTES,
  });
}

/** Runs a command of Strapi in the app's folder, for production, to its end. */
export async function runInApp(appDir: string, args: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [STRAPI, ...args], {
    cwd: appDir,
    env: environmentOf(appDir),
    maxBuffer: MAX_OUTPUT_BYTES,
  });
}

/** Starts a command of Strapi in the app's folder and leaves it running. */
export function spawnInApp(
  appDir: string,
  args: string[],
  environment: Record<string, string>,
): ChildProcess {
  return spawn(process.execPath, [STRAPI, ...args], {
    cwd: appDir,
    env: { ...environmentOf(appDir), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Strapi looks for plugins from where its own packages really are, which is not below the app. */
function environmentOf(appDir: string): NodeJS.ProcessEnv {
  return {
    ...cleanEnvironment(),
    NODE_ENV: 'production',
    NODE_PATH: path.join(appDir, 'node_modules'),
  };
}

/** The environment without what jest and npm put into it, which would steer the app. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|JEST_|TEST_|NODE_ENV$|INIT_CWD$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), CI: 'true', STRAPI_TELEMETRY_DISABLED: 'true' };
}
