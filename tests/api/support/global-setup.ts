import { startPostgres } from '../../../scripts/support/postgres.cjs';
import { preparePlugin } from './plugin-build';

const steps: (() => void | Promise<void>)[] = [];

/** Prepares the plugin and, with `TEST_DATABASE=postgres`, a server to test on. */
export default async function setUp(): Promise<void> {
  const { pluginDir, remove } = preparePlugin();
  steps.push(remove);
  process.env.TEST_PLUGIN_DIR = pluginDir;
  if (process.env.TEST_DATABASE === 'postgres' && !process.env.TEST_POSTGRES_URL) {
    const server = await startPostgres();
    steps.push(() => server.stop());
    process.env.TEST_POSTGRES_URL = server.url;
  }
  (globalThis as { tearDownApiTests?: () => Promise<void> }).tearDownApiTests = async () => {
    for (const step of steps.reverse()) await step();
  };
}
