import type { FileBlock } from '../../../../core/contracts/files/schema';
import type { StoredNode } from '../journal/versions/read-versions';

type FileOwner = Pick<FileBlock, 'variants' | 'blocks' | 'hidden'>;

/** A block of a file and the stored one that it surely is. */
export interface FoundBlock {
  node: StoredNode;
  /** Whether its default content is another one than where the file was written. */
  differs: boolean;
}

/**
 * Finds the blocks that a file names. Row ids mean nothing in another database, so a block is told
 * by the variants that it has already, by its default content, or by its place where the list of
 * blocks is the same. What could be two blocks is none.
 */
export function findBlocks(file: FileOwner, root: StoredNode): Map<FileOwner, FoundBlock> {
  const found = new Map<FileOwner, FoundBlock>([[file, { node: root, differs: false }]]);
  walk(file, root);
  return found;

  function walk({ blocks = {} }: FileOwner, node: StoredNode): void {
    for (const [field, named] of Object.entries(blocks)) {
      const stored = node.children.filter((child) => child.field === field);
      for (const [block, match] of pairBlocks(named, stored)) {
        found.set(block, { node: match, differs: match.print !== block.fingerprint });
        walk(block, match);
      }
    }
  }
}

function pairBlocks(
  named: readonly FileBlock[],
  stored: readonly StoredNode[],
): Map<FileBlock, StoredNode> {
  const pairs = new Map<FileBlock, StoredNode>();
  const taken = new Set<StoredNode>();
  const pair = (block: FileBlock, node: StoredNode | undefined): void => {
    if (node !== undefined && !pairs.has(block) && !taken.has(node)) {
      pairs.set(block, node);
      taken.add(node);
    }
  };
  rateByVariants(named, stored).forEach(({ block, node }) => pair(block, node));
  pairAlike(named, stored, pairs, taken, pair, (block, node) => block.fingerprint === node.print);
  const isSameList =
    named.length === stored.length &&
    named.every((block, index) => block.component === stored[index]?.uid);
  named.forEach((block, index) => pair(block, isSameList ? stored[index] : undefined));
  pairAlike(named, stored, pairs, taken, pair, () => true);
  return pairs;
}

/** Blocks that share variants, those first that share most; the same content decides a draw. */
function rateByVariants(named: readonly FileBlock[], stored: readonly StoredNode[]) {
  return named
    .flatMap((block) => {
      const keys = listKeys(block);
      return stored
        .filter((node) => node.uid === block.component)
        .map((node) => ({
          block,
          node,
          shared: listStoredKeys(node).filter((key) => keys.has(key)).length,
          isSame: node.print === block.fingerprint,
        }));
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || Number(b.isSame) - Number(a.isSame));
}

/** Pairs blocks that are alike, in their order, where there are as many in the file as here. */
function pairAlike(
  named: readonly FileBlock[],
  stored: readonly StoredNode[],
  pairs: ReadonlyMap<FileBlock, StoredNode>,
  taken: ReadonlySet<StoredNode>,
  pair: (block: FileBlock, node: StoredNode | undefined) => void,
  isAlike: (block: FileBlock, node: StoredNode) => boolean,
): void {
  for (const block of named.filter((each) => !pairs.has(each))) {
    const nodes = stored.filter(
      (node) => node.uid === block.component && isAlike(block, node) && !taken.has(node),
    );
    const rivals = named.filter(
      (each) =>
        each.component === block.component &&
        !pairs.has(each) &&
        nodes.some((node) => isAlike(each, node)),
    );
    const isOrdered = nodes[0]?.print === block.fingerprint;
    if (rivals.length === nodes.length && (isOrdered || rivals.length === 1)) {
      rivals.forEach((each, index) => pair(each, nodes[index]));
    }
  }
}

/** Keys of all variants of an entry or block of a file. */
export function listKeys({ variants = [], blocks = {} }: FileOwner): Set<string> {
  const below = Object.values(blocks).flatMap((list) =>
    list.flatMap((each) => [...listKeys(each)]),
  );
  return new Set([...variants.map(({ key }) => key), ...below]);
}

function listStoredKeys({ variants = [], children }: StoredNode): string[] {
  return [...variants.map(({ key }) => key), ...children.flatMap(listStoredKeys)];
}
