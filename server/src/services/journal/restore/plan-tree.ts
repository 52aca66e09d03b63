import type { VersionRef } from '../../../schema/version-ref';
import {
  listVariants,
  type JournalContent,
  type JournalNode,
  type JournalVariant,
  type SetAside,
} from '../content/content';
import { matchBlocks } from '../content/match-blocks';
import type { StoredNode } from '../versions/read-versions';

/** What a version is missing, by the block or entry that it belongs to. */
export interface Placement {
  node: StoredNode;
  /** The way to the place that the journal knows. */
  path: SetAside['path'];
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
  /** What is known of the draft that the version is a copy of, if it was published meanwhile. */
  copied?: JournalContent;
}

/** A version as the journal knows it and as it is stored. */
export interface KnownVersion {
  status: VersionRef['status'];
  head: JournalContent;
  now: StoredNode;
}

/** What is gone of a version, by what is known of it alone. */
export function planTree(
  { head, now }: Pick<KnownVersion, 'head' | 'now'>,
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
      plan.placements.push({
        node: match,
        path,
        missing,
        order: known.map(({ key }) => key),
        hide,
      });
    }
    for (const child of node.children ?? []) {
      const { uid, field, index } = child;
      walk(child, [...path, { uid, field, index }]);
    }
  }
}

/** The keys of all variants, also those that have no place for now. */
export function listKeys(root: JournalNode | null): ReadonlySet<string> {
  return new Set(listVariants({ root }).map(({ key }) => key));
}
