import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDatabases } from '../../bench/servers/databases.mjs';
import { startNode } from './start-node.mjs';

const { createRedis } = createRequire(import.meta.url)('../../../scripts/support/redis.cjs');

/** So little that the caches are full soon, and the memory stands still from then on. */
const CACHE_MEGABYTES = 4;

/**
 * Starts PostgreSQL, Redis, two nodes that are linked by it, and a third Strapi that keeps nothing
 * and so tells what is true.
 *
 * @param onStop called with a function that ends what was started so far, each time something was
 */
export async function startCluster(onStop) {
  const databases = await startDatabases('postgres');
  onStop(() => databases.stop());
  const redis = await createRedis();
  onStop(() => redis.remove());
  await redis.start();
  const publicDir = mkdtempSync(path.join(tmpdir(), 'personalization-soak-'));
  onStop(() => rmSync(publicDir, { recursive: true, force: true }));
  mkdirSync(path.join(publicDir, 'uploads'));

  const connection = await databases.create();
  const start = (name, cache) => {
    const config = { plugins: { personalization: { config: { cache } } } };
    return startNode(name, { connection, publicDir, config }, onStop);
  };
  const shared = { maxMegabytes: CACHE_MEGABYTES, redis: { url: redis.url } };
  // The first makes the tables, and the others find them.
  const first = await start('node 1', shared);
  const [second, oracle] = await Promise.all([
    start('node 2', shared),
    start('oracle', { enabled: false }),
  ]);
  return { redis, nodes: [first, second], oracle };
}
