import { drawWrite, drawWriteApartFrom } from '../writes/kinds.mjs';
import { performWrite } from './perform-write.mjs';

const BOTH_NODES_SHARE = 0.2;
const MAX_WRITES = 2;

/**
 * Writes on one node, or on both at the same time.
 *
 * @returns the `writers`, what they wrote, and when the last of it was over
 */
export async function writeSome(soak) {
  const isOnBoth = soak.random.next() < BOTH_NODES_SHARE;
  const writes = isOnBoth ? await writeOnBoth(soak) : await writeOnOne(soak);
  const writers = new Set(writes.map(({ node }) => node));
  return { writers, writes, endedAt: performance.now() };
}

async function writeOnOne({ world, random, nodes, tally }) {
  const node = random.pick(nodes);
  const writes = [];
  for (let i = random.integer(1, MAX_WRITES); i > 0; i -= 1) {
    const write = drawWrite(world, random);
    await performWrite(node, write);
    writes.push({ node, name: write.name });
    tally.countWrite(write.name);
  }
  return writes;
}

async function writeOnBoth({ world, random, nodes, tally }) {
  const first = drawWrite(world, random);
  const drawn = [first, drawWriteApartFrom(first, world, random)];
  return Promise.all(
    nodes.map(async (node, index) => {
      const write = drawn[index];
      const isWritten = await performWrite(node, write, { mayBeRefused: true });
      if (isWritten) tally.countWrite(write.name);
      else tally.countRefusal();
      return { node, name: isWritten ? write.name : `${write.name} (refused)` };
    }),
  );
}
