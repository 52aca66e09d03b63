import { listNodes, listVariants, type JournalNode, type JournalVariant } from '../content/content';
import { matchBlocks } from '../content/match-blocks';
import type { StoredNode } from '../versions/read-versions';
import { findCopies, matchExactly } from './find-copies';
import {
  listKeys,
  planTree,
  type KnownVersion,
  type Placement,
  type RestorePlan,
} from './plan-tree';

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

/**
 * A version that was made anew is a copy of the other one: what only that has came with the copy,
 * and was lost with it. What became of the other one after that does not matter. Where both were made
 * anew, the one with the older row was the first, and the other is a copy of what it came from.
 */
function addCopied(plan: RestorePlan, own: KnownVersion, other: KnownVersion): RestorePlan {
  if (wasPublished(own, other)) {
    return planPublished(plan, own, other);
  }
  if (own.status === 'published' || !wasFirst(own, other)) {
    return plan;
  }
  const known = listKeys(own.head.root);
  const added = planCopied(own, other, ({ key }) => !known.has(key));
  return { ...plan, placements: mergePlacements([...plan.placements, ...added]) };
}

/** What was published has what the draft had, and says what that said; anything else is set aside. */
function planPublished(plan: RestorePlan, own: KnownVersion, other: KnownVersion): RestorePlan {
  const added = planCopied(own, other, () => true);
  const placed = new Set(added.flatMap(({ missing }) => missing.map(({ key }) => key)));
  const newer = new Map(listVariants(other.head).map((variant) => [variant.key, variant]));
  const renew = (variant: JournalVariant): JournalVariant => {
    const said = newer.get(variant.key);
    return said === undefined ? variant : { ...said, id: null };
  };
  const rest = plan.placements.map((placement) => ({
    ...placement,
    missing: placement.missing.filter(({ key }) => newer.has(key) && !placed.has(key)).map(renew),
    hide: false,
  }));
  const homeless = plan.homeless.map((each) => ({
    ...each,
    variants: each.variants.filter(({ key }) => !placed.has(key)),
  }));
  const taken = plan.placements.map(({ path, missing }): RestorePlan['homeless'][number] => ({
    path,
    variants: missing.filter(({ key }) => !newer.has(key)),
  }));
  return {
    placements: mergePlacements([...added, ...rest.filter(({ missing }) => missing.length > 0)]),
    homeless: [...homeless, ...taken].filter(
      ({ hidden, variants }) => hidden === true || variants.length > 0,
    ),
    copied: other.head,
  };
}

/**
 * Whether the draft, as the journal knows it, was published. Where it was discarded before, nobody is
 * to see what it said.
 */
function wasPublished(own: KnownVersion, other: KnownVersion): boolean {
  const isKnown = other.head.row !== null;
  const isNew = own.head.row === null;
  return own.status === 'published' && isKnown && (isNew || wasFirst(own, other));
}

/** Whether a version that was made anew is a copy of the other one as the journal knows that. */
function wasFirst(own: KnownVersion, other: KnownVersion): boolean {
  return other.head.row === other.now.id || own.now.id < other.now.id;
}

/** What the other version has, where that is in this one, and is not there yet. */
function planCopied(
  own: KnownVersion,
  other: KnownVersion,
  isWanted: (variant: JournalVariant) => boolean,
): Placement[] {
  if (other.head.root === null) {
    return [];
  }
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
  const stored = new Map(
    (listNodes(own.now) as StoredNode[]).map((node) => [nameNode(node), node]),
  );
  const present = listKeys(own.now);
  const { placements } = planTree({ head: other.head, now: bare }, false, copies);
  return placements.flatMap((placement) => {
    const node = stored.get(nameNode(placement.node));
    const missing = placement.missing
      .filter((variant) => isWanted(variant) && !present.has(variant.key))
      // The row that it has is the other version's.
      .map((variant) => ({ ...variant, id: null }));
    const hide = placement.hide && node?.hidden !== true;
    return node !== undefined && (missing.length > 0 || hide)
      ? [{ ...placement, node, missing, hide }]
      : [];
  });
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
            ...known,
            missing: [...known.missing, ...placement.missing],
            order: [...new Set([...known.order, ...placement.order])],
            hide: known.hide || placement.hide,
          },
    );
  }
  return [...merged.values()];
}

const nameNode = ({ uid, id }: JournalNode): string => `${uid} ${id}`;
