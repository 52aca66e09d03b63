import { describeType } from '../../../schema/describe-type';
import type { ModelSchema } from '../../../schema/model-schema';
import { listVaryingFields } from '../../../schema/varying-fields';
import {
  EMPTY_CONTENT,
  listVariants,
  pruneNode,
  type JournalContent,
  type JournalNode,
  type JournalVariant,
  type RetiredValue,
  type SetAside,
} from '../content/content';
import { listHeld } from '../content/list-values';
import { matchBlocks } from '../content/match-blocks';
import type { StoredNode } from './read-versions';

type FindModel = (uid: string) => ModelSchema | undefined;

/**
 * What the journal keeps of a version as it is stored now: its variants, and of what it kept before
 * that which the schema has no place for: values of fields that may not vary now, variants of
 * components that have none now, and what was set aside.
 *
 * @param now `null` where the version is not there any more
 * @param copied what is known of the version that this one was copied from just now, if it was
 */
export function buildContent(
  now: StoredNode | null,
  head: JournalContent | null,
  findModel: FindModel,
  copied?: JournalContent,
): JournalContent {
  if (now === null) {
    return { format: 1, row: null, root: null, ...keepAside(head) };
  }
  const known = copied ?? head;
  const before = new Map(
    listVariants(known ?? EMPTY_CONTENT).map((variant) => [variant.key, variant]),
  );
  const kept: Kept = known?.root
    ? findKept(known.root, now, known.row === now.id, findModel)
    : new Map();
  return {
    format: 1,
    row: now.id,
    root: pruneNode(carry(now, before, kept, findModel)),
    ...keepAside(head),
  };
}

function keepAside(head: JournalContent | null): { aside?: SetAside[] } {
  return head?.aside === undefined ? {} : { aside: head.aside };
}

function carry(
  node: JournalNode,
  before: ReadonlyMap<string, JournalVariant>,
  kept: Kept,
  findModel: FindModel,
): JournalNode {
  const own = kept.get(node);
  return {
    ...node,
    variants: (node.variants ?? []).map((variant) =>
      keepRetired(variant, before.get(variant.key), findModel(node.uid)),
    ),
    ...own,
    children: (node.children ?? []).map((child) => carry(child, before, kept, findModel)),
  };
}

/** Values whose field may not vary now, or is of another type, stay with their variant. */
function keepRetired(
  variant: JournalVariant,
  before: JournalVariant | undefined,
  owner: ModelSchema | undefined,
): JournalVariant {
  const retired: Record<string, RetiredValue> = {};
  for (const [name, value] of before === undefined ? [] : listHeld(before)) {
    if (!mayHold(owner, name, value.type)) {
      retired[name] = value;
    }
  }
  return Object.keys(retired).length > 0 ? { ...variant, retired } : variant;
}

/** Of all values of a variant those that have a place in the schema as it is, by field. */
export function listPlaced(
  variant: JournalVariant,
  owner: ModelSchema | undefined,
): Record<string, RetiredValue> {
  return Object.fromEntries(
    listHeld(variant).filter(([name, { type }]) => mayHold(owner, name, type)),
  );
}

/** Whether a field may vary and is of the type that a value had. */
export function mayHold(owner: ModelSchema | undefined, name: string, type: string): boolean {
  return (
    owner !== undefined &&
    listVaryingFields(owner).includes(name) &&
    describeType(owner.attributes[name]) === type
  );
}

/** What a block had of a component that may have no variants for now. */
type Kept = ReadonlyMap<JournalNode, Pick<JournalNode, 'kept' | 'hidden'>>;

function findKept(
  root: JournalNode,
  now: StoredNode,
  sameRows: boolean,
  findModel: FindModel,
): Kept {
  const found = new Map<JournalNode, Pick<JournalNode, 'kept' | 'hidden'>>();
  for (const [before, node] of matchBlocks<JournalNode>(root, now, { sameRows })) {
    const owner = findModel(node.uid);
    if (owner === undefined || listVaryingFields(owner).length === 0) {
      const kept = [...(before.variants ?? []), ...(before.kept ?? [])];
      found.set(node, {
        ...(kept.length > 0 && { kept }),
        ...(before.hidden === true && { hidden: true as const }),
      });
    }
  }
  return found;
}
