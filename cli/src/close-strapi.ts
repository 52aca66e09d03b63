import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** How long no connection may be in use before nothing more is to come. */
const QUIET_MS = 100;
/** Whatever goes on, the command ends. */
const MAX_WAIT_MS = 10_000;
const POLL_MS = 20;

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * Closes what `openStrapi` opened. Strapi tells its listeners of writes after they are done, and reads
 * entries for that: cut off in the middle, that would end the process as if the command had failed.
 */
export async function closeStrapi(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  const startMs = Date.now();
  let busyMs = startMs;
  while (Date.now() - busyMs < QUIET_MS && Date.now() - startMs < MAX_WAIT_MS) {
    await sleep(POLL_MS);
    if (pool.numUsed() + pool.numPendingAcquires() > 0) {
      busyMs = Date.now();
    }
  }
  await strapi.destroy();
}
