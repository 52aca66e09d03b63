import type { Core, UID } from '@strapi/strapi';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { createAccounts, type Accounts } from './accounts';
import { createDatabase, dropDatabase, type TestDatabase } from './database';
import type { StrapiHost } from './environment';

export { createDatabase, dropDatabase, type TestDatabase };

declare global {
  var strapiHost: StrapiHost;
}

export interface StartOptions {
  /** Boot with the plugin; true unless said otherwise. */
  plugin?: boolean;
  /**
   * Configuration by file name, merged over the app's own (lists replace), such as
   * `{ api: { rest: { strictParams: true } }, plugins: { personalization: { config: { … } } } }`.
   */
  config?: Record<string, unknown>;
  /** A database of `createDatabase`, to boot several times on the same one; the test drops it. */
  database?: TestDatabase;
  /** `NODE_ENV`, `test` by default. The Content-Type Builder exists in `development` only. */
  nodeEnv?: 'test' | 'development' | 'production';
  /** Boot a copy of the app that the test may change, such as through the Content-Type Builder. */
  copyApp?: boolean;
  /** Boot a copy of the app after this changed the files in it, such as its schemas. */
  changeApp?: (appDir: string) => void;
}

export interface TestStrapi extends Accounts {
  strapi: Core.Strapi;
  /** `http://127.0.0.1:<port>`. */
  url: string;
  /** Asks as a visitor who is nobody: `http.get('/api/articles')`. */
  http: TestAgent;
  appDir: string;
  /** Each line logged so far, as `level: message`. Set `log.length = 0` to start anew. */
  log: string[];
  /** Runs `run` and counts the SQL statements meanwhile; `begin` and `commit` do not count. */
  countSql(run: () => PromiseLike<unknown>): Promise<number>;
  /** The SQL statements that run meanwhile. */
  listSql(run: () => PromiseLike<unknown>): Promise<string[]>;
  /** Lets everybody do the actions, such as `grantPublic('api::article.article', ['find'])`. */
  grantPublic(uid: UID.ContentType, actions: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Boots the app of `tests/api/fixture` with the plugin on an empty database, and listens. One at a
 * time: call `stop()` (in `afterAll`) before the next.
 *
 * Strapi runs outside of jest's sandbox: what it throws and answers is not `instanceof` the test's
 * classes, so compare with `toEqual` and `rejects.toMatchObject({ name })`; `jest.mock` and fake
 * timers do not reach it.
 */
export async function startStrapi(options: StartOptions = {}): Promise<TestStrapi> {
  const database = options.database ?? (await createDatabase());
  const dropOwn = async (): Promise<void> => {
    if (options.database === undefined) {
      await dropDatabase(database);
    }
  };
  const booted = await boot(options, database).catch(async (error: unknown) => {
    await dropOwn();
    throw error;
  });
  const { strapi, appDir, log } = booted;
  const url = urlOf(strapi);
  const listSql = createSqlRecorder(strapi);
  const accounts = createAccounts(strapi, url);
  return {
    ...accounts,
    strapi,
    url,
    http: supertest(url),
    appDir,
    log,
    listSql,
    countSql: async (run) => (await listSql(run)).length,
    grantPublic: (uid, actions) => accounts.grantRole('public', uid, actions),
    stop: async () => {
      await waitForQueries(strapi);
      await booted.stop();
      await dropOwn();
    },
  };
}

/** How long no statement may run before nothing is left that Strapi still tells of a write. */
const QUIET_MS = 60;

/**
 * Strapi tells of writes after it has answered, and reads the entry for it. It must not be stopped
 * meanwhile, nor are these the statements of what comes next.
 */
async function waitForQueries(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as {
    pool: { numUsed(): number; numPendingAcquires(): number };
  };
  let lastAt = Date.now();
  const note = (): void => {
    lastAt = Date.now();
  };
  strapi.db.connection.on('query', note);
  try {
    while (pool.numUsed() + pool.numPendingAcquires() > 0 || Date.now() - lastAt < QUIET_MS) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    strapi.db.connection.off('query', note);
  }
}

function boot(options: StartOptions, database: TestDatabase) {
  const pluginDir = process.env.TEST_PLUGIN_DIR;
  if (pluginDir === undefined) {
    throw new Error('The global set-up of the API tests did not run.');
  }
  return strapiHost.bootStrapi({
    pluginDir: (options.plugin ?? true) ? pluginDir : null,
    database,
    config: options.config ?? {},
    nodeEnv: options.nodeEnv ?? 'test',
    copyApp: options.copyApp ?? options.changeApp !== undefined,
    changeApp: options.changeApp ?? (() => undefined),
  });
}

function urlOf(strapi: Core.Strapi): string {
  const address = strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') {
    throw new Error('Strapi does not listen.');
  }
  return `http://127.0.0.1:${address.port}`;
}

function createSqlRecorder(strapi: Core.Strapi): TestStrapi['listSql'] {
  return async (run) => {
    const statements: string[] = [];
    const record = ({ sql }: { sql: string }): void => {
      if (!/^\s*(begin|commit|rollback|savepoint|release)\b/i.test(sql)) {
        statements.push(sql);
      }
    };
    await waitForQueries(strapi);
    strapi.db.connection.on('query', record);
    try {
      await run();
    } finally {
      strapi.db.connection.off('query', record);
    }
    return statements;
  };
}
