import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export const REPO_DIR = path.resolve(__dirname, '../..');

const MAX_OUTPUT_BYTES = 50_000_000;

/** Runs a command to its end. Throws with what it printed when it fails. */
export function runIn(
  dir: string,
  command: string,
  args: string[],
  environment: NodeJS.ProcessEnv = {},
) {
  return promisify(execFile)(command, args, {
    cwd: dir,
    env: { ...cleanEnvironment(), ...environment },
    maxBuffer: MAX_OUTPUT_BYTES,
  });
}

/**
 * The environment without what jest and npm put into it, which would steer the app. Native packages
 * are compiled for the Node that runs this.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|JEST_|TEST_|NODE_ENV$|INIT_CWD$)/.test(name),
  );
  const headers = process.env.NODE_HEADERS_DIR;
  return {
    ...Object.fromEntries(inherited),
    ...(headers && { npm_config_nodedir: headers }),
    CI: 'true',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}
