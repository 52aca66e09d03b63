import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';

/** A database of one test file. */
export type TestDatabase =
  { client: 'sqlite'; dir: string } | { client: ServerClient; serverUrl: string; name: string };

type ServerClient = 'postgres' | 'mysql';

/**
 * Makes an empty database: a SQLite file in a temporary folder, or with `TEST_DATABASE=postgres`
 * a new database on the server of `TEST_POSTGRES_URL`, with `TEST_DATABASE=mariadb` on that of
 * `TEST_MARIADB_URL`.
 */
export async function createDatabase(): Promise<TestDatabase> {
  switch (process.env.TEST_DATABASE) {
    case 'postgres':
      return createOnServer('postgres', process.env.TEST_POSTGRES_URL);
    case 'mariadb':
      return createOnServer('mysql', process.env.TEST_MARIADB_URL);
    default:
      return { client: 'sqlite', dir: mkdtempSync(path.join(tmpdir(), 'personalization-db-')) };
  }
}

async function createOnServer(
  client: ServerClient,
  serverUrl: string | undefined,
): Promise<TestDatabase> {
  if (serverUrl === undefined) {
    throw new Error('The address of the database server is not set.');
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await RUN_ON_SERVER[client](serverUrl, `CREATE DATABASE ${name}`);
  return { client, serverUrl, name };
}

export async function dropDatabase(database: TestDatabase): Promise<void> {
  if (database.client === 'sqlite') {
    rmSync(database.dir, { recursive: true, force: true });
  } else {
    const { client, serverUrl, name } = database;
    const force = client === 'postgres' ? ' WITH (FORCE)' : '';
    await RUN_ON_SERVER[client](serverUrl, `DROP DATABASE ${name}${force}`);
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
  const pool = { min: 0, max: 5 };
  if (database.client === 'postgres') {
    return { client: 'postgres', connection: { connectionString: url.href }, pool };
  }
  const connection = {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: database.name,
  };
  return { client: 'mysql', connection, pool };
}

const RUN_ON_SERVER: Record<ServerClient, (serverUrl: string, sql: string) => Promise<void>> = {
  async postgres(serverUrl, sql) {
    const client = new Client({ connectionString: serverUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  },
  async mysql(serverUrl, sql) {
    const connection = await createConnection(serverUrl);
    try {
      await connection.query(sql);
    } finally {
      await connection.end();
    }
  },
};
