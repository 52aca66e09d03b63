import { findPostgresBinaries } from './postgres.cjs';
import { hasRedis } from './redis.cjs';

/** How to enable the soak where it cannot run, else null. */
export function whyNoSoak() {
  return findPostgresBinaries() !== null && hasRedis()
    ? null
    : 'install PostgreSQL and Redis (apt-get install postgresql redis-server)';
}
