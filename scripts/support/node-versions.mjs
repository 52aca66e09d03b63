import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repository.mjs';
import { runQuietly } from './run.mjs';

/**
 * The lines of Node that `engines` in package.json claims, and which of each is tested. Where
 * better-sqlite3 before 13, which Strapi brings, is compiled with the headers of Node 24.19 or later,
 * it ends the process; what it has ready for download was made with earlier ones.
 */
const CLAIMED = { 20: '20', 22: '22', 24: '>=24 <24.19' };

const current = Number(process.versions.node.split('.')[0]);

/** Those that are claimed, without the one that runs this. */
export const OTHER_NODES = Object.keys(CLAIMED)
  .map(Number)
  .filter((major) => major !== current);

/**
 * Where a Node of a line is, with its headers: the npm registry has it as a package for each
 * platform. It is installed once for this clone.
 *
 * @returns {Promise<{ bin: string, dir: string } | { reason: string }>}
 */
export async function findNode(major) {
  const home = path.join(ROOT, '.tmp/nodes', String(major));
  const dir = path.join(home, 'node_modules/node');
  const bin = path.join(dir, 'bin');
  if (!existsSync(path.join(bin, 'node'))) {
    const name = `node-${process.platform}-${process.arch}`;
    mkdirSync(home, { recursive: true });
    const dependencies = { node: `npm:${name}@${CLAIMED[major]}` };
    writeFileSync(path.join(home, 'package.json'), JSON.stringify({ private: true, dependencies }));
    const { code } = await runQuietly(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund'],
      { cwd: home },
    );
    if (code !== 0) return { reason: `the npm registry gave no ${name}@${major}` };
  }
  const { output } = await runQuietly(path.join(bin, 'node'), ['--version']);
  return output.startsWith(`v${major}.`)
    ? { bin, dir }
    : { reason: `Node ${major} does not run here: ${output.trim().split('\n')[0]}` };
}

/** What lets a command and all that it starts run on this Node, native packages included. */
export function envOfNode({ bin, dir }) {
  return {
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    // Read by the package tests: what npm compiles needs the headers of this Node.
    NODE_HEADERS_DIR: dir,
  };
}
