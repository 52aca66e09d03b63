import {
  listNodes,
  type JournalContent,
  type JournalNode,
  type JournalVariant,
  type SetAside,
} from './content';
import { matchBlocks } from './match-blocks';
import type { StoredNode } from './read-versions';

/** What a version is missing, by the block or entry that it belongs to. */
export interface Placement {
  node: StoredNode;
  /** In the order in which they belong between those that are there. */
  missing: JournalVariant[];
  /** Keys of all that were there, in order. */
  order: string[];
  hide: boolean;
}

export interface RestorePlan {
  placements: Placement[];
  /** What has no place any more. */
  homeless: Omit<SetAside, 'at'>[];
}

/** A version as the journal knows it and as it is stored. */
export interface KnownVersion {
  head: JournalContent;
  now: StoredNode;
}

/**
 * What of a version's variants is gone and where it belongs, where its rows were made anew also by
 * what is known of the other version: publishing and discarding copy one to the other.
 *
 * @param own `head` is empty where the journal does not know the version
 * @param other the published version of a draft, or the draft of a published one
 */
export function planRestore(own: KnownVersion, other: KnownVersion | null): RestorePlan {
  const isSame = own.head.row === own.now.id;
  const root = own.head.root;
  const copies =
    isSame || other === null || root === null ? undefined : findCopies(root, own, other);
  const plan = planTree(own, isSame, copies);
  return isSame || other === null ? plan : addCopied(plan, own, other);
}

function planTree(
  { head, now }: KnownVersion,
  sameRows: boolean,
  copies?: ReadonlyMap<JournalNode, JournalNode>,
): RestorePlan {
  const plan: RestorePlan = { placements: [], homeless: [] };
  if (head.root === null) {
    return plan;
  }
  const matches = matchBlocks(head.root, now, { sameRows, ...(copies && { copies }) });
  const present = listKeys(now);
  walk(head.root, []);
  return plan;

  function walk(node: JournalNode, path: SetAside['path']): void {
    const known = [...(node.variants ?? []), ...(node.kept ?? [])];
    const missing = known.filter(({ key }) => !present.has(key));
    const match = matches.get(node);
    const hide = node.hidden === true && match?.hidden !== true;
    // A hidden block whose variants are all elsewhere became another one.
    const isLost = missing.length > 0 || (hide && known.length === 0);
    if (match === undefined && isLost) {
      plan.homeless.push({ path, ...(hide && { hidden: true as const }), variants: missing });
    } else if (match?.isOwner === true && (missing.length > 0 || hide)) {
      plan.placements.push({ node: match, missing, order: known.map(({ key }) => key), hide });
    }
    for (const child of node.children ?? []) {
      const { uid, field, index } = child;
      walk(child, [...path, { uid, field, index }]);
    }
  }
}

/** Earlier block → the same in the other version → what it is there now → its copy in this version. */
function findCopies(
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
function matchExactly(
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

/**
 * A version that was made anew is a copy of the other one: what only that has came with the copy,
 * and was lost with it. What became of the other one after that does not matter.
 */
function addCopied(plan: RestorePlan, own: KnownVersion, other: KnownVersion): RestorePlan {
  if (other.head.root === null) {
    return plan;
  }
  const known = listKeys(own.head.root);
  const bare = withoutVariants(own.now);
  const bareNodes = new Map(listNodes(bare).map((node) => [nameNode(node), node as StoredNode]));
  const later = matchBlocks(other.head.root, other.now, {
    sameRows: other.head.row === other.now.id,
  });
  const exact = matchExactly(other.now, own.now);
  const copies = new Map<JournalNode, JournalNode>();
  for (const [block, there] of later) {
    const copy = exact.get(there);
    const bareCopy = copy === undefined ? undefined : bareNodes.get(nameNode(copy));
    if (bareCopy !== undefined) {
      copies.set(block, bareCopy);
    }
  }
  const ofOther = planTree({ head: other.head, now: bare }, false, copies);
  const stored = new Map(
    (listNodes(own.now) as StoredNode[]).map((node) => [nameNode(node), node]),
  );
  const present = listKeys(own.now);
  const added = ofOther.placements.flatMap(({ node, missing, order, hide }): Placement[] => {
    const copy = stored.get(nameNode(node));
    if (copy === undefined) {
      return [];
    }
    const more = missing.filter(({ key }) => !known.has(key) && !present.has(key));
    const shallHide = hide && copy.hidden !== true;
    return more.length > 0 || shallHide
      ? [{ node: copy, missing: more, order, hide: shallHide }]
      : [];
  });
  return { placements: mergePlacements([...plan.placements, ...added]), homeless: plan.homeless };
}

function withoutVariants(node: StoredNode): StoredNode {
  const { hidden: _hidden, ...rest } = node;
  return { ...rest, variants: [], children: node.children.map(withoutVariants) };
}

function mergePlacements(placements: readonly Placement[]): Placement[] {
  const merged = new Map<StoredNode, Placement>();
  for (const placement of placements) {
    const known = merged.get(placement.node);
    merged.set(
      placement.node,
      known === undefined
        ? placement
        : {
            node: known.node,
            missing: [...known.missing, ...placement.missing],
            order: [...new Set([...known.order, ...placement.order])],
            hide: known.hide || placement.hide,
          },
    );
  }
  return [...merged.values()];
}

const nameNode = ({ uid, id }: JournalNode): string => `${uid} ${id}`;

function listKeys(root: JournalNode | null): ReadonlySet<string> {
  const all = listNodes(root).flatMap(({ variants = [], kept = [] }) => [...variants, ...kept]);
  return new Set(all.map(({ key }) => key));
}
