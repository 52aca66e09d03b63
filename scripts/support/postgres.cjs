'use strict';

const { execFileSync, spawnSync } = require('node:child_process');
const { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { findFreePort } = require('./free-port.cjs');

const DEBIAN_ROOT = '/usr/lib/postgresql';
const SERVER_USERS = ['postgres', 'nobody'];
/** Nothing here must survive a crash, so nothing waits for the disk. */
const FAST_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const hasBinaries = (dir) => ['initdb', 'pg_ctl'].every((name) => existsSync(path.join(dir, name)));

function findPostgresBinaries() {
  const debian = existsSync(DEBIAN_ROOT)
    ? readdirSync(DEBIAN_ROOT)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => path.join(DEBIAN_ROOT, version, 'bin'))
    : [];
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [...debian, ...onPath].find(hasBinaries) ?? null;
}

/** PostgreSQL refuses to run as root: then another user must own and run it. */
function findServerUser() {
  if (process.getuid?.() !== 0) return null;
  for (const name of SERVER_USERS) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout),
    );
    if (uid > 0) return { name, uid, gid };
  }
  throw new Error(`PostgreSQL cannot run as root, and there is no user ${SERVER_USERS.join(', ')}`);
}

async function startPostgres() {
  const binDir = findPostgresBinaries();
  if (binDir === null) throw new Error('PostgreSQL is not installed: no initdb, no pg_ctl.');
  const user = findServerUser();
  const dir = mkdtempSync(path.join(tmpdir(), 'personalization-postgres-'));
  chmodSync(dir, 0o700);
  if (user !== null) chownSync(dir, user.uid, user.gid);
  const remove = () => rmSync(dir, { recursive: true, force: true });

  const run = (name, args) => {
    const command = [path.join(binDir, name), ...args];
    const [file, ...rest] =
      user === null ? command : ['runuser', '-u', user.name, '--', ...command];
    // The server inherits the output, so it may not be a pipe that this process waits on.
    execFileSync(file, rest, { cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const data = path.join(dir, 'data');
  try {
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N']);
    const port = await findFreePort();
    const settings = FAST_SETTINGS.map((setting) => `-c ${setting}`).join(' ');
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${dir} ${settings}`;
    run('pg_ctl', ['-D', data, '-w', '-l', path.join(dir, 'log'), '-o', options, 'start']);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      async stop() {
        run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

module.exports = { findPostgresBinaries, startPostgres };
