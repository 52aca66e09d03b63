import {
  createDatabase,
  dropDatabase,
  startStrapi,
  type StartOptions,
  type TestDatabase,
  type TestStrapi,
} from './strapi';

/** Starts Strapi again and again on one database. */
export interface Restarts {
  /** The Strapi that runs now. */
  readonly app: TestStrapi;
  readonly database: TestDatabase;
  start(options?: StartOptions): Promise<void>;
  stop(): Promise<void>;
  restart(options?: StartOptions): Promise<void>;
  /** Ends Strapi as a kill does: the plugin cannot secure what was written last. */
  kill(): Promise<void>;
  /** Ends Strapi and drops the database. */
  end(): Promise<void>;
}

export async function createRestarts(): Promise<Restarts> {
  const database = await createDatabase();
  let app: TestStrapi | undefined;
  let isRunning = false;
  const getApp = (): TestStrapi => {
    if (app === undefined) {
      throw new Error('Strapi was not started.');
    }
    return app;
  };
  const start = async (options: StartOptions = {}): Promise<void> => {
    app = await startStrapi({ database, ...options });
    isRunning = true;
  };
  const stop = async (): Promise<void> => {
    if (!isRunning) {
      return;
    }
    isRunning = false;
    await getApp().stop();
  };
  return {
    get app() {
      return getApp();
    },
    database,
    start,
    stop,
    async restart(options = {}) {
      await stop();
      await start(options);
    },
    async kill() {
      getApp().strapi.plugin('personalization').destroy = () => undefined;
      await stop();
    },
    async end() {
      await stop();
      await dropDatabase(database);
    },
  };
}
