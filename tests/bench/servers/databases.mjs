import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

const { findPostgresBinaries, startPostgres } = createRequire(import.meta.url)(
  '../../../scripts/support/postgres.cjs',
);

/**
 * Gives databases for the servers: `create()` an empty one's connection, `stop()` removes all.
 *
 * @param client `sqlite`, in files, or `postgres`, in a server of its own
 */
export async function startDatabases(client) {
  return client === 'sqlite' ? createSqliteDatabases() : createPostgresDatabases();
}

/** Why there can be no PostgreSQL here; null when there can. */
export function whyNoPostgres() {
  return findPostgresBinaries() === null ? 'PostgreSQL is not installed' : null;
}

function createSqliteDatabases() {
  const dir = mkdtempSync(path.join(tmpdir(), 'personalization-bench-'));
  let count = 0;
  return {
    create() {
      count += 1;
      const filename = path.join(dir, `${count}.db`);
      return { client: 'sqlite', connection: { filename }, useNullAsDefault: true };
    },
    stop: () => rmSync(dir, { recursive: true, force: true }),
  };
}

async function createPostgresDatabases() {
  const server = await startPostgres();
  let count = 0;
  return {
    async create() {
      count += 1;
      const url = new URL(server.url);
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      await client.query(`CREATE DATABASE bench_${count}`);
      await client.end();
      url.pathname = `/bench_${count}`;
      const connection = { connectionString: url.href };
      return { client: 'postgres', connection, pool: { min: 2, max: 10 } };
    },
    stop: () => server.stop(),
  };
}
