import { hasRedis as isInstalled } from '../../../scripts/support/redis.cjs';

export { createRedis, type OwnRedis } from '../../../scripts/support/redis.cjs';

/** Whether the machine has `redis-server`; with `REQUIRE_ALL=1` the tests then fail for want of it. */
export function hasRedis(): boolean {
  return isInstalled() || process.env.REQUIRE_ALL === '1';
}
