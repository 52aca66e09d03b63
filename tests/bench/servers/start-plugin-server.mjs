import path from 'node:path';
import { startServer } from './start-server.mjs';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
/** The configuration of the plugin as it was built. */
export const PERSONALIZATION = { personalization: { enabled: true, resolve: REPOSITORY } };

/** Starts a Strapi with the plugin, open to all. */
export async function startPluginServer(connection) {
  const server = await startServer({ connection, plugins: PERSONALIZATION });
  await server.run('openToAll');
  return server;
}
