import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** A database of one test file. */
export type TestDatabase =
  { client: 'sqlite'; dir: string } | { client: 'postgres'; serverUrl: string; name: string };

/**
 * Makes an empty database: a SQLite file in a temporary folder, or with `TEST_DATABASE=postgres`
 * a new database on the server of `TEST_POSTGRES_URL`.
 */
export async function createDatabase(): Promise<TestDatabase> {
  if (process.env.TEST_DATABASE !== 'postgres') {
    return { client: 'sqlite', dir: mkdtempSync(path.join(tmpdir(), 'personalization-db-')) };
  }
  const serverUrl = process.env.TEST_POSTGRES_URL;
  if (serverUrl === undefined) throw new Error('TEST_POSTGRES_URL is not set.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(serverUrl, `CREATE DATABASE "${name}"`);
  return { client: 'postgres', serverUrl, name };
}

export async function dropDatabase(database: TestDatabase): Promise<void> {
  if (database.client === 'sqlite') {
    rmSync(database.dir, { recursive: true, force: true });
  } else {
    await runOnServer(database.serverUrl, `DROP DATABASE "${database.name}" WITH (FORCE)`);
  }
}

/** Nothing here must survive a crash, so nothing waits for the disk. */
const FAST_POOL = {
  afterCreate(connection: { pragma(sql: string): unknown }, done: () => void) {
    connection.pragma('synchronous = OFF');
    done();
  },
};

/** The knex connection that Strapi's `config/database` answers with. */
export function connectionOf(database: TestDatabase): Record<string, unknown> {
  if (database.client === 'sqlite') {
    const filename = path.join(database.dir, 'data.db');
    return { client: 'sqlite', connection: { filename }, useNullAsDefault: true, pool: FAST_POOL };
  }
  const url = new URL(database.serverUrl);
  url.pathname = `/${database.name}`;
  return {
    client: 'postgres',
    connection: { connectionString: url.href },
    pool: { min: 0, max: 5 },
  };
}

async function runOnServer(serverUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
