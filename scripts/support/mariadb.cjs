'use strict';

const { execFileSync, spawn, spawnSync } = require('node:child_process');
const { once } = require('node:events');
const { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { findFreePort } = require('./free-port.cjs');

/** Where Debian has the server, which an ordinary user's PATH leaves out. */
const SERVER_DIRS = ['/usr/sbin', '/usr/local/sbin'];
const SERVER_NAMES = ['mariadbd', 'mysqld'];
/** What MySQL does not have, whose server therefore is not taken for MariaDB's. */
const INSTALLER_NAMES = ['mariadb-install-db', 'mysql_install_db'];
const SERVER_USERS = ['mysql', 'nobody'];
const SETTINGS = [
  '--bind-address=127.0.0.1',
  '--skip-name-resolve',
  '--skip-log-bin',
  '--character-set-server=utf8mb4',
  '--max-connections=200',
  // Nothing here must survive a crash, so nothing waits for the disk.
  '--debug-no-sync',
  '--sync-frm=0',
  '--innodb-flush-method=nosync',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-file-per-table=0',
  '--innodb-stats-persistent=0',
  // Each database has some hundred tables; what the server forgets of them it has to read again.
  '--table-definition-cache=20000',
  '--table-open-cache=20000',
  // Containers often have no asynchronous file access to give.
  '--innodb-use-native-aio=0',
];

function findBinary(names) {
  const dirs = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...SERVER_DIRS];
  const files = names.flatMap((name) => dirs.map((dir) => path.join(dir, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

function findMariadbBinaries() {
  const server = findBinary(SERVER_NAMES);
  const installer = findBinary(INSTALLER_NAMES);
  return server === null || installer === null ? null : { server, installer };
}

/** MariaDB refuses to run as root: then another user must own and run it. */
function findServerUser() {
  if (process.getuid?.() !== 0) return null;
  for (const name of SERVER_USERS) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout),
    );
    if (uid > 0) return { uid, gid };
  }
  throw new Error(`MariaDB cannot run as root, and there is no user ${SERVER_USERS.join(', ')}`);
}

async function startMariadb() {
  const binaries = findMariadbBinaries();
  if (binaries === null) {
    throw new Error('MariaDB is not installed: no mariadbd, no mariadb-install-db.');
  }
  const user = findServerUser();
  const dir = mkdtempSync(path.join(tmpdir(), 'personalization-mariadb-'));
  chmodSync(dir, 0o700);
  if (user !== null) chownSync(dir, user.uid, user.gid);
  const remove = () => rmSync(dir, { recursive: true, force: true });
  const options = { cwd: dir, ...user };
  const data = path.join(dir, 'data');
  try {
    execFileSync(
      binaries.installer,
      [
        ...['--no-defaults', `--datadir=${data}`, '--skip-test-db'],
        '--auth-root-authentication-method=normal',
      ],
      { ...options, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const port = await findFreePort();
    const files = [`--datadir=${data}`, `--socket=${dir}/socket`, `--pid-file=${dir}/pid`];
    const args = ['--no-defaults', ...files, `--port=${port}`, ...SETTINGS];
    // In a group of its own, so that Ctrl-C leaves it to whoever started it.
    const server = spawn(binaries.server, args, {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    await waitUntilReady(server);
    return {
      url: `mysql://root@127.0.0.1:${port}`,
      async stop() {
        server.kill('SIGKILL');
        if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function waitUntilReady(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`MariaDB did not start:\n${log}`)));
    // Read on, or a full pipe would stop the server.
    server.stderr.on('data', (chunk) => {
      log = `${log}${chunk}`.slice(-10_000);
      if (log.includes('ready for connections')) resolve();
    });
  });
}

module.exports = { findMariadbBinaries, startMariadb };
