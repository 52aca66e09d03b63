import { listNodes, type JournalNode } from '../content/content';
import { matchBlocks } from '../content/match-blocks';
import type { StoredNode } from '../versions/read-versions';
import type { KnownVersion } from './plan-tree';

/** Earlier block → the same in the other version → what it is there now → its copy in this version. */
export function findCopies(
  root: JournalNode,
  own: KnownVersion,
  other: KnownVersion,
): Map<JournalNode, JournalNode> {
  const copies = new Map<JournalNode, JournalNode>();
  if (other.head.root === null) {
    return copies;
  }
  const sameRows = other.head.row === other.now.id;
  const counterparts = matchBlocks(root, other.head.root, {
    sameRows: false,
    copies: pairByKeys(root, other.head.root),
  });
  const later = matchBlocks(other.head.root, other.now, { sameRows });
  const exact = matchExactly(other.now, own.now);
  for (const [block, counterpart] of counterparts) {
    const there = later.get(counterpart);
    const copy = there === undefined ? undefined : exact.get(there);
    if (copy !== undefined) {
      copies.set(block, copy);
    }
  }
  return copies;
}

/** Blocks that share a variant are the same, wherever they are. */
function pairByKeys(one: JournalNode, other: JournalNode): Map<JournalNode, JournalNode> {
  const byKey = new Map<string, JournalNode>();
  for (const node of listNodes(other)) {
    node.variants?.forEach(({ key }) => byKey.set(key, node));
  }
  const pairs = new Map<JournalNode, JournalNode>();
  for (const node of listNodes(one)) {
    const match = node.variants
      ?.map(({ key }) => byKey.get(key))
      .find((each) => each !== undefined);
    if (match !== undefined) {
      pairs.set(node, match);
    }
  }
  return pairs;
}

/** Blocks at the same places with the same content. */
export function matchExactly(
  one: StoredNode,
  other: StoredNode,
  found: Map<JournalNode, StoredNode> = new Map(),
): Map<JournalNode, StoredNode> {
  for (const child of one.children) {
    const match = other.children.find(
      ({ uid, field, index, print }) =>
        uid === child.uid &&
        field === child.field &&
        index === child.index &&
        print === child.print,
    );
    if (match !== undefined) {
      found.set(child, match);
      matchExactly(child, match, found);
    }
  }
  return found;
}
