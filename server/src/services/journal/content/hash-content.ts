import { createHash } from 'node:crypto';
import type { JournalContent, JournalNode, JournalVariant } from './content';

/** A short fingerprint of any JSON value, the same for the same properties in any order. */
export function hashJson(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(value)))
    .digest('hex')
    .slice(0, 32);
}

/**
 * Tells what the variants of a version say: two contents with the same hash have the same variants
 * at the same kinds of places. Rows, positions and default content make no difference.
 */
export function hashContent({ root, aside = [] }: JournalContent): string {
  return hashJson([
    root === null ? null : reduceNode(root),
    aside.map(({ path, hidden, variants }) => [path, hidden === true, variants.map(reduceVariant)]),
  ]);
}

/** Blocks that are only there to be told from others say nothing. */
function reduceNode(node: JournalNode): unknown {
  const { uid, field, hidden, variants = [], kept = [], children = [] } = node;
  const below = children.map(reduceNode).filter((child) => child !== null);
  return below.length === 0 && variants.length + kept.length === 0 && hidden !== true
    ? null
    : [uid, field, hidden === true, [...variants, ...kept].map(reduceVariant), below];
}

function reduceVariant({ id: _id, defaults: _defaults, types: _types, ...said }: JournalVariant) {
  return said;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sortKeys(item)]),
  );
}
