import { startMariadb } from '../../../scripts/support/mariadb.cjs';
import { startPostgres } from '../../../scripts/support/postgres.cjs';
import { preparePlugin } from './plugin-build';

const steps: (() => void | Promise<void>)[] = [];

/** The servers that tests may run on, by `TEST_DATABASE`, and where each one's address is told. */
const SERVERS = {
  postgres: { variable: 'TEST_POSTGRES_URL', start: startPostgres },
  mariadb: { variable: 'TEST_MARIADB_URL', start: startMariadb },
} as const;

/** Prepares the plugin and, where `TEST_DATABASE` names one, a server to test on. */
export default async function setUp(): Promise<void> {
  const { pluginDir, remove } = preparePlugin();
  steps.push(remove);
  process.env.TEST_PLUGIN_DIR = pluginDir;
  await startServer();
  (globalThis as { tearDownApiTests?: () => Promise<void> }).tearDownApiTests = async () => {
    for (const step of steps.reverse()) {
      await step();
    }
  };
}

async function startServer(): Promise<void> {
  const name = process.env.TEST_DATABASE ?? '';
  if (name !== 'postgres' && name !== 'mariadb') {
    return;
  }
  const { variable, start } = SERVERS[name];
  if (process.env[variable]) {
    return;
  }
  const server = await start();
  steps.push(() => server.stop());
  process.env[variable] = server.url;
}
