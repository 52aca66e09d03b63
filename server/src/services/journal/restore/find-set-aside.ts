import { VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord, toRecords } from '../../../../../core/json';
import type { ModelSchema } from '../../../schema/model-schema';
import {
  listVariants,
  type JournalContent,
  type JournalNode,
  type JournalVariant,
  type SetAside,
} from '../content/content';
import { matchBlocks } from '../content/match-blocks';
import type { StoredNode } from '../versions/read-versions';

type FindModel = (uid: string) => ModelSchema | undefined;

/** A write to an entry. */
interface Written {
  /** The entry as it is stored now. */
  stored: StoredNode;
  data: unknown;
  model: ModelSchema;
  findModel: FindModel;
  /** Milliseconds since the epoch. */
  at: number;
}

/**
 * The variants and hidden blocks that a write took away and nobody asked to: the block was left out
 * or written anew by somebody who may not know of variants. Whoever sends a list of variants means it.
 *
 * @param data what was written to the entry
 */
export function findSetAside(
  before: JournalContent,
  now: JournalContent,
  { stored, data, model, findModel, at }: Written,
): SetAside[] {
  const present = new Set(listVariants(now).map(({ key }) => key));
  const decided = new Set<string>();
  collectDecided(data, model, findModel, decided);
  const later =
    before.root === null
      ? new Map<JournalNode, StoredNode>()
      : matchBlocks(before.root, stored, { sameRows: before.row === stored.id });
  const aside: SetAside[] = [];
  const isRootDecided = isRecord(data) && Object.hasOwn(data, VARIANTS_ATTRIBUTE);
  walk(before.root, []);
  return aside;

  function walk(node: JournalNode | null, path: SetAside['path']): void {
    if (node === null) {
      return;
    }
    const isDecided = path.length === 0 ? isRootDecided : decided.has(nameRow(node.uid, node.id));
    const gone = isDecided ? [] : listGone(node, present);
    const isHiddenLost = isHiddenGone(node, later.get(node), before.row === stored.id);
    const hadNone = (node.variants ?? []).length + (node.kept ?? []).length === 0;
    if (gone.length > 0 || (isHiddenLost && hadNone)) {
      aside.push({ at, path, ...(isHiddenLost && { hidden: true as const }), variants: gone });
    }
    for (const child of node.children ?? []) {
      const { uid, field, index } = child;
      walk(child, [...path, { uid, field, index }]);
    }
  }
}

/** What is in the place of a block that was written anew is hidden only where the write says so. */
function isHiddenGone(
  { hidden, id }: JournalNode,
  later: StoredNode | undefined,
  sameRows: boolean,
): boolean {
  const isSameBlock = later !== undefined && (!sameRows || later.id === id);
  return hidden === true && !isSameBlock && later?.hidden !== true;
}

function listGone(
  { variants = [], kept = [] }: JournalNode,
  present: ReadonlySet<string>,
): JournalVariant[] {
  return [...variants, ...kept].filter(({ key }) => !present.has(key));
}

/** Blocks whose list of variants the write names; each component counts its ids for itself. */
function collectDecided(
  data: unknown,
  model: ModelSchema | undefined,
  findModel: FindModel,
  rows: Set<string>,
): void {
  for (const [name, value] of Object.entries(isRecord(data) ? data : {})) {
    const { type, component } = model?.attributes[name] ?? {};
    if (name === VARIANTS_ATTRIBUTE || (type !== 'component' && type !== 'dynamiczone')) {
      continue;
    }
    for (const item of toRecords(value)) {
      const uid = component ?? String(item.__component);
      if (Object.hasOwn(item, VARIANTS_ATTRIBUTE)) {
        rows.add(nameRow(uid, item.id));
      }
      collectDecided(item, findModel(uid), findModel, rows);
    }
  }
}

const nameRow = (uid: string, id: unknown): string => `${uid} ${String(id)}`;
