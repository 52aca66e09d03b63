/**
 * `npm run demo`: installs, builds and starts the playground's shop, and prints how to look at it.
 * Needs nothing but Node to begin with. `PORT` and `HOST` choose where (1337 on 127.0.0.1).
 */
import { ensurePlaygroundBuilt } from './demo/build-playground.mjs';
import { ensureEnvironment } from './demo/environment.mjs';
import { requireFreePort } from './demo/require-free-port.mjs';
import { startShop } from './demo/start-shop.mjs';
import { formatWelcome } from './demo/welcome.mjs';
import { ensureBuilt } from './support/build.mjs';
import { ensureInstalled } from './support/install.mjs';

async function main() {
  const environment = ensureEnvironment();
  const host = process.env.HOST || environment.HOST || '127.0.0.1';
  const port = readPort(process.env.PORT || environment.PORT || '1337');

  await requireFreePort(host, port);
  await ensureInstalled();
  await ensureBuilt();
  await ensurePlaygroundBuilt();

  console.log('Starting the shop (the first time it is filled: about half a minute)');
  await startShop({ host, port });
  console.log(formatWelcome({ host, port, admin: readAdmin(environment) }));
}

function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT must be a number from 1 to 65535, not "${text}".`);
}

/** The account that the playground makes when it starts; see playground/seed/demo-admin.ts. */
const readAdmin = (environment) => ({
  email: process.env.PLAYGROUND_ADMIN_EMAIL || environment.PLAYGROUND_ADMIN_EMAIL,
  password: process.env.PLAYGROUND_ADMIN_PASSWORD || environment.PLAYGROUND_ADMIN_PASSWORD,
});

main().catch((error) => {
  console.error(`\nThe demo did not start: ${error.message}`);
  process.exit(1);
});
