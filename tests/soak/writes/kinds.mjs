import { ARTICLE_WRITES } from './article-writes.mjs';
import { AUTHOR_WRITES } from './author-writes.mjs';
import { MEDIA_WRITES } from './media-writes.mjs';
import { PERMISSION_WRITES } from './permission-writes.mjs';
import { SEGMENT_WRITES } from './segment-writes.mjs';

/**
 * @typedef {object} Write
 * @property {string} [command] of a node, with its `input`
 * @property {object} [http] a request to a node instead, as `send` takes it
 * @property {(result: any) => unknown} [note] what the soak has to know from then on
 * @property {Write} [then] what must be written after it
 */

/**
 * @typedef {object} WriteKind
 * @property {string} name
 * @property {number} weight how often, among all kinds
 * @property {(world: any, random: any) => Write | null} plan `null` where it cannot be done now
 */

/** @type {readonly (readonly WriteKind[])[]} */
const DOMAINS = [ARTICLE_WRITES, AUTHOR_WRITES, MEDIA_WRITES, SEGMENT_WRITES, PERMISSION_WRITES];

/** By weight: as often in the list as it is to come. */
const LOTS = DOMAINS.flatMap((kinds, domain) =>
  kinds.flatMap((kind) => Array.from({ length: kind.weight }, () => ({ ...kind, domain }))),
);

/** Draws a write that can be done now. */
export function drawWrite(world, random) {
  for (;;) {
    const { name, domain, plan } = random.pick(LOTS);
    const write = plan(world, random);
    if (write !== null) return { name, domain, ...write };
  }
}

/** Draws one to be done at the same time: of another domain, so that each stays possible. */
export function drawWriteApartFrom({ domain }, world, random) {
  for (;;) {
    const write = drawWrite(world, random);
    if (write.domain !== domain) return write;
  }
}
