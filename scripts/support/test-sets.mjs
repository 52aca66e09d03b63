import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { findMariadbBinaries } from './mariadb.cjs';
import { findNode, OTHER_NODES } from './node-versions.mjs';
import { findPostgresBinaries } from './postgres.cjs';
import { ROOT } from './repository.mjs';
import { whyNoSoak } from './why-no-soak.mjs';

/**
 * @typedef {object} TestSet
 * @property {string} name as in `npm test -- <name>`
 * @property {string} project jest's project, and the folder below `tests`
 * @property {boolean} needsBuild
 * @property {Record<string, string>} [env]
 * @property {string[]} [args] for jest
 * @property {number} [node] the line of Node to run on; the one that runs this unless given
 * @property {(options: { isAsked: boolean }) => Promise<string | null>} whySkipped how to enable
 *   the set where it cannot run, else null
 * @property {() => Promise<Record<string, string>>} [findEnv]
 */

const always = async () => null;
/**
 * Jest alone would leave one core idle, and on two cores run one file after the other. A process
 * keeps something of each Strapi that it started, and becomes slow with some gigabytes of it.
 */
const API_ARGS = ['--maxWorkers=2', '--workerIdleMemoryLimit=1200MB'];

/** What depends on the database: how content is stored, kept, found and delivered. */
const STORAGE_TESTS = [
  'variants/',
  // There a name is taken by a table alone, which is not what that test is about.
  'journal/(?!no-table)',
  'files\\.',
  'segments\\.',
  'asking-segments\\.',
  'segment-keys\\.',
  'leave\\.',
  'delivery/(content|faults|never-stale|service|withheld)\\.',
];
/** As what jest leaves out, so that a pattern asked for narrows the set down further. */
const STORAGE_ARGS = [`--testPathIgnorePatterns=tests/api/(?!${STORAGE_TESTS.join('|')})`];

/** What users run, and what can be told without a database, on each line of Node that is claimed. */
const onNode = (node) => {
  const whySkipped = async ({ isAsked }) => {
    if (!isAsked)
      return `it installs Node ${node}: npm test -- unit-node${node} package-node${node}`;
    return (await findNode(node)).reason ?? null;
  };
  return [
    { name: `unit-node${node}`, project: 'unit', node, needsBuild: false, whySkipped },
    {
      name: `package-node${node}`,
      project: 'package',
      node,
      needsBuild: true,
      args: ['--testPathIgnorePatterns=oldest-strapi', '--runInBand'],
      whySkipped,
    },
  ];
};

/** @type {readonly TestSet[]} */
export const TEST_SETS = [
  { name: 'unit', project: 'unit', needsBuild: false, whySkipped: always },
  {
    name: 'api',
    project: 'api',
    needsBuild: true,
    env: { TEST_PLUGIN: 'dist' },
    args: API_ARGS,
    whySkipped: always,
  },
  {
    name: 'postgres',
    project: 'api',
    needsBuild: true,
    env: { TEST_PLUGIN: 'dist', TEST_DATABASE: 'postgres' },
    args: API_ARGS,
    whySkipped: async () =>
      process.env.TEST_POSTGRES_URL || findPostgresBinaries()
        ? null
        : 'install PostgreSQL (apt-get install postgresql), or set TEST_POSTGRES_URL',
  },
  {
    name: 'mariadb',
    project: 'api',
    needsBuild: true,
    env: { TEST_PLUGIN: 'dist', TEST_DATABASE: 'mariadb' },
    args: [...STORAGE_ARGS, ...API_ARGS],
    whySkipped: async () =>
      process.env.TEST_MARIADB_URL || findMariadbBinaries()
        ? null
        : 'install MariaDB (apt-get install mariadb-server), or set TEST_MARIADB_URL',
  },
  { name: 'soak', project: 'soak', needsBuild: true, whySkipped: async () => whyNoSoak() },
  {
    name: 'package',
    project: 'package',
    needsBuild: true,
    args: ['--runInBand'],
    whySkipped: async ({ isAsked }) =>
      isAsked ? null : 'it installs Strapi anew and takes minutes: npm test -- package',
    findEnv: async () => ({ CHROMIUM_PATH: (await findChromium()) ?? '' }),
  },
  {
    name: 'browser',
    project: 'browser',
    needsBuild: true,
    args: ['--runInBand'],
    whySkipped: async () =>
      (await findChromium()) ? null : 'install Chromium, or set CHROMIUM_PATH to its binary',
    findEnv: async () => ({ CHROMIUM_PATH: (await findChromium()) ?? '' }),
  },
  ...OTHER_NODES.flatMap(onNode),
];

/** Whether the set's folder has test files; a set without any has nothing to say. */
export function hasTests({ project }) {
  const dir = path.join(ROOT, 'tests', project);
  return (
    existsSync(dir) && readdirSync(dir, { recursive: true }).some((f) => f.endsWith('.test.ts'))
  );
}
