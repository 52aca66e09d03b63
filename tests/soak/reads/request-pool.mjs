import { makeRequest } from './make-request.mjs';

const SIZE = 60;
const REPLACED_AT_ONCE = 2;

/**
 * The requests that are asked now. They stay for a while, so that the nodes have them in memory, and
 * a few go with each draw, so that others come.
 */
export function createRequestPool(world, random) {
  const pool = Array.from({ length: SIZE }, () => makeRequest(world, random));
  return {
    /** Some of the requests, each once. */
    draw(count) {
      for (let i = 0; i < REPLACED_AT_ONCE; i += 1) {
        pool[random.integer(0, SIZE - 1)] = makeRequest(world, random);
      }
      return random.pickSome(pool, count);
    },
  };
}
