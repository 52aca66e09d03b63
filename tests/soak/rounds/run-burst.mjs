import { send } from '../reads/send.mjs';
import { makeText } from '../world/make-content.mjs';
import { AUTHOR } from '../world/models.mjs';

const WRITES = 10;
const HITS = 100;
const NEW_ADDRESSES = 5;
/** About as long as an address may be of which something is kept. */
const PADDING = 'x'.repeat(3_000);

/**
 * Much at little cost, so that whatever is left behind by a write or by an answer adds up: one node
 * writes many rows; both answer what they know, again and again; and both are asked for addresses
 * that nobody asked for before, as by somebody who tries to fill a cache.
 */
export async function runBurst({ world, random, nodes, timeline, tally }, allowedMs) {
  const writer = random.pick(nodes);
  for (let i = 0; i < WRITES; i += 1) {
    const where = { documentId: random.pick(world.authors).documentId };
    const data = { bio: makeText(world, 'Bio') };
    await writer.run('updateRows', { uid: AUTHOR, where, data });
    tally.countWrite('author: rows, in a burst');
  }
  timeline.noteWrites({ writers: new Set([writer]), endedAt: performance.now(), allowedMs });

  const url = '/api/authors?segments=s0&fields=name';
  const paths = [
    ...Array.from({ length: HITS }, () => url),
    ...Array.from({ length: NEW_ADDRESSES }, () => {
      world.addressCount += 1;
      return `${url}&filters[fixed][$ne]=${world.addressCount}${PADDING}`;
    }),
  ];
  const askAll = async (node) => {
    for (const path of paths) {
      const answer = await send(node.url, { path });
      tally.countAnswer({ node, request: { path, headers: {} }, answer }, { isJudged: false });
    }
  };
  await Promise.all(nodes.map(askAll));
}
