import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../support/repository.mjs';

const PLAYGROUND = path.join(ROOT, 'playground');

/**
 * Starts the playground in this very process, so that one Ctrl-C ends all of it in good order:
 * Strapi closes its server and its database. Resolves when it answers; a failed start makes
 * Strapi say why and end the process.
 */
export async function startShop({ host, port }) {
  // Strapi reads `.env` and looks for its files where it was started.
  process.chdir(PLAYGROUND);
  Object.assign(process.env, {
    NODE_ENV: 'production',
    HOST: host,
    PORT: String(port),
    STRAPI_TELEMETRY_DISABLED: 'true',
  });

  const { createStrapi } = createRequire(path.join(PLAYGROUND, 'package.json'))('@strapi/strapi');
  await createStrapi({ appDir: PLAYGROUND, distDir: path.join(PLAYGROUND, 'dist') }).start();
  await waitUntilHealthy(`http://${reachable(host)}:${port}/_health`);
}

/** An address that a browser on this machine can open, when the server listens on all of them. */
export const reachable = (host) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);

async function waitUntilHealthy(url, attempts = 60) {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${url} does not answer.`);
}
