import type { NamedVariant, PlaceStep, SaveConflict } from '../../../../../core/contracts/journal';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';
import type { DataPath } from '../../../schema/list-variant-rows';
import type { ModelSchema } from '../../../schema/model-schema';
import { getVariantComponentUid } from '../../../schema/variant-component-uid';
import {
  listNodes,
  type JournalContent,
  type JournalNode,
  type JournalVariant,
} from '../content/content';
import { dropIds } from '../versions/drop-ids';
import { compareVersions } from './compare-versions';
import { mergeOrders } from './merge-orders';
import { listChanges, listDifferences } from './three-way';

type Row = Record<string, unknown>;

/** What an editor chose where both changed a variant, by its key. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** What both changed, without who the other one was and when. */
export interface Conflict extends Omit<SaveConflict, 'by' | 'at'> {
  path: DataPath;
}

/** A variant that is kept though the other one deleted it, as the save has it and as it is written. */
export interface Remade {
  row: Row;
  /** Changed in place. */
  again: Row;
  before: JournalVariant;
  component: ModelSchema;
}

/** A save, and what the variants were when its form was filled and what they are now. */
interface Merging {
  /** Changed in place. */
  data: Row;
  model: ModelSchema;
  base: JournalContent;
  head: JournalContent;
  choices: Choices;
  findModel: (uid: string) => ModelSchema | undefined;
  /** Takes what is kept of what the other one deleted, to be made again. */
  remade?: Remade[];
}

/**
 * Brings into a save what somebody else changed since its form was filled and it did not: rows of
 * such variants say their `id` alone, so that what is stored stays.
 *
 * @returns the variants that both changed and nobody chose for
 */
export function mergeVariants(merging: Merging): Conflict[] {
  const conflicts: Conflict[] = [];
  const { base, head, data, model } = merging;
  if (head.root !== null || base.root !== null) {
    mergeOwner(
      { merging, conflicts, base: indexNodes(base), head: indexNodes(head) },
      { data, model, name: ROOT, path: [], place: [] },
    );
  }
  return conflicts;
}

const ROOT = 'root';

type Nodes = ReadonlyMap<string, JournalNode>;

interface Run {
  merging: Merging;
  conflicts: Conflict[];
  base: Nodes;
  head: Nodes;
}

/** An entry or block in the data of a save. */
interface Owner {
  data: Row;
  model: ModelSchema;
  name: string;
  path: DataPath;
  place: PlaceStep[];
}

const nameNode = (uid: string, id: unknown): string => `${uid} ${String(id)}`;

function indexNodes({ root }: JournalContent): Nodes {
  return new Map(
    listNodes(root).map((node) => [node === root ? ROOT : nameNode(node.uid, node.id), node]),
  );
}

function mergeOwner(run: Run, owner: Owner): void {
  const { data, model, path, name, place } = owner;
  const base = run.base.get(name);
  const head = run.head.get(name);
  mergeHidden(data, base, head);
  if (Array.isArray(data[VARIANTS_ATTRIBUTE])) {
    data[VARIANTS_ATTRIBUTE] = mergeList(run, owner, base?.variants ?? [], head?.variants ?? []);
  }
  for (const [field, attribute] of Object.entries(model.attributes)) {
    const isBlocks = attribute.type === 'component' || attribute.type === 'dynamiczone';
    if (!isBlocks || field === VARIANTS_ATTRIBUTE || !Object.hasOwn(data, field)) {
      continue;
    }
    keepBlocks(run, { ...owner, path: [...path, field] }, field);
    const value = data[field];
    (Array.isArray(value) ? value : [value]).forEach((item: unknown, index) => {
      const uid = attribute.component ?? (isRecord(item) ? String(item.__component) : '');
      const below = run.merging.findModel(uid);
      if (isRecord(item) && hasId(item) && below !== undefined) {
        mergeOwner(run, {
          data: item,
          model: below,
          name: nameNode(uid, item.id),
          path: [...path, field, ...(Array.isArray(value) ? [index] : [])],
          place: [
            ...place,
            {
              component: uid,
              name: below.info.displayName ?? uid,
              field,
              position: index + 1,
            },
          ],
        });
      }
    });
  }
}

function mergeHidden(data: Row, base: JournalNode | undefined, head: JournalNode | undefined) {
  const was = base?.hidden === true;
  const isNow = head?.hidden === true;
  const isMine = data[DEFAULT_HIDDEN_ATTRIBUTE] === true;
  if (Object.hasOwn(data, DEFAULT_HIDDEN_ATTRIBUTE) && isMine === was && isNow !== was) {
    delete data[DEFAULT_HIDDEN_ATTRIBUTE];
  }
}

/** Blocks with variants that only the other has stay; what was taken out here and changed there is told. */
function keepBlocks(run: Run, owner: Owner, field: string): void {
  const { data, name, path, model } = owner;
  const list = data[field];
  const { type, component } = model.attributes[field] ?? {};
  const isZone = type === 'dynamiczone';
  // Each component has a table, and ids, of its own.
  const written = new Set(
    (Array.isArray(list) ? list : [list])
      .filter(isRecord)
      .map(({ id, __component }) => nameNode(component ?? String(__component), id)),
  );
  const children = run.head.get(name)?.children ?? [];
  for (const node of children.filter((child) => child.field === field)) {
    if (written.has(nameNode(node.uid, node.id))) {
      continue;
    }
    const before = run.base.get(nameNode(node.uid, node.id));
    const isNew = before === undefined && listNodes(node).some(hasOwn);
    const earlier = new Map(before === undefined ? [] : listNodes(before).flatMap(listKeyed));
    const choices = listNodes(node)
      .flatMap(listKeyed)
      .filter(([key, theirs]) => {
        const was = earlier.get(key);
        return was === undefined || listChanges(was, theirs).length > 0;
      })
      .map(([key, theirs]) =>
        // Where there is room for both, nobody has to choose.
        isNew && Array.isArray(list)
          ? 'theirs'
          : decide(run, owner, path, { row: null, before: earlier.get(key), theirs }),
      );
    if (choices.includes('theirs') || (isNew && Array.isArray(list))) {
      const row = { ...(isZone && { __component: node.uid }), id: node.id };
      if (Array.isArray(list)) {
        list.splice(Math.min(node.index, list.length), 0, row);
      } else {
        data[field] = row;
      }
    }
  }
}

const listKeyed = ({ variants = [] }: JournalNode): [string, JournalVariant][] =>
  variants.map((variant) => [variant.key, variant]);

const hasOwn = ({ variants = [], hidden }: JournalNode): boolean =>
  variants.length > 0 || hidden === true;

function mergeList(
  run: Run,
  owner: Owner,
  before: readonly JournalVariant[],
  now: readonly JournalVariant[],
): unknown[] {
  const { data, model, path } = owner;
  const component = run.merging.findModel(getVariantComponentUid(model));
  const rows = data[VARIANTS_ATTRIBUTE] as unknown[];
  const keyOfRow = new Map(
    [...before, ...now].map(({ id, key }): [string, string] => [String(id), key]),
  );
  const earlier = new Map(before.map((variant) => [variant.key, variant]));
  const stored = new Map(now.map((variant) => [variant.key, variant]));
  const merged: Placed[] = [];
  const mine: string[] = [];
  rows.forEach((row, index) => {
    const key = isRecord(row) && hasId(row) ? findKey(row, keyOfRow) : undefined;
    const was = key === undefined ? undefined : earlier.get(key);
    const theirs = key === undefined ? undefined : stored.get(key);
    if (!isRecord(row) || key === undefined || component === undefined || (!was && !theirs)) {
      merged.push({ key, row });
      return;
    }
    mine.push(key);
    const differs = (other: JournalVariant): boolean =>
      listDifferences(row, other, component, run.merging.findModel).length > 0;
    const isMine = was === undefined || differs(was);
    if (theirs === undefined) {
      const choice = isMine
        ? decide(run, owner, [...path, VARIANTS_ATTRIBUTE, index], { row, before: was, theirs })
        : 'theirs';
      if (choice === 'mine') {
        const again = dropIds(row, component, run.merging.findModel);
        if (was !== undefined) {
          run.merging.remade?.push({ row, again, before: was, component });
        }
        merged.push({ key, row: again });
      }
      return;
    }
    const isTheirs = was !== undefined && listChanges(was, theirs).length > 0;
    const isBoth = isMine && (isTheirs || was === undefined) && differs(theirs);
    const choice = isBoth
      ? decide(run, owner, [...path, VARIANTS_ATTRIBUTE, index], { row, before: was, theirs })
      : isMine
        ? 'mine'
        : 'theirs';
    merged.push({ key, row: choice === 'mine' ? { ...row, id: theirs.id } : { id: theirs.id } });
  });
  for (const theirs of now.filter(({ key }) => !mine.includes(key))) {
    const was = earlier.get(theirs.key);
    const isChanged = was === undefined || listChanges(was, theirs).length > 0;
    const listPath = [...path, VARIANTS_ATTRIBUTE];
    const isKept =
      was === undefined ||
      (isChanged && decide(run, owner, listPath, { row: null, before: was, theirs }) === 'theirs');
    if (isKept) {
      insertInOrder(merged, theirs, [...stored.keys()]);
    }
  }
  return orderRows(run, { ...owner, merged, mine, earlier, stored }).map(({ row }) => row);
}

interface Placed {
  key: string | undefined;
  row: unknown;
}

interface Versions {
  row: Row | null;
  before: JournalVariant | undefined;
  theirs: JournalVariant | undefined;
}

/** What the editor chose; where nothing was chosen, the conflict is noted. */
function decide(
  run: Run,
  { place, model }: Owner,
  path: DataPath,
  { row, before, theirs }: Versions,
): 'mine' | 'theirs' {
  const known = theirs ?? before;
  const component = run.merging.findModel(getVariantComponentUid(model));
  const key = known?.key ?? '';
  const chosen = Object.hasOwn(run.merging.choices, key) ? run.merging.choices[key] : undefined;
  if (chosen !== undefined) {
    return chosen;
  }
  run.conflicts.push({
    kind: 'changed',
    path,
    place,
    key,
    label: known?.label ?? null,
    segments: known?.segments ?? null,
    ...(row === null ? { deletedIn: 'mine' } : theirs === undefined && { deletedIn: 'theirs' }),
    fields: compareVersions({ row, before, theirs }, component, run.merging.findModel),
  });
  return 'theirs';
}

function findKey(row: Row, keyOfRow: ReadonlyMap<string, string>): string | undefined {
  return (
    keyOfRow.get(String(row.id)) ??
    (typeof row.variantKey === 'string' ? row.variantKey : undefined)
  );
}

/** After the nearest variant before it that is there, as the other one placed it. */
function insertInOrder(rows: Placed[], { id, key }: JournalVariant, order: readonly string[]) {
  const before = order.slice(0, order.indexOf(key)).reverse();
  const after = order.slice(order.indexOf(key) + 1);
  const places = rows.map((placed) => placed.key);
  const previous = before.map((each) => places.indexOf(each)).find((index) => index >= 0);
  const next = after.map((each) => places.indexOf(each)).find((index) => index >= 0);
  rows.splice(previous === undefined ? (next ?? rows.length) : previous + 1, 0, {
    key,
    row: { id },
  });
}

interface Ordering extends Owner {
  merged: readonly Placed[];
  /** Keys in the order of the save. */
  mine: readonly string[];
  earlier: ReadonlyMap<string, JournalVariant>;
  stored: ReadonlyMap<string, JournalVariant>;
}

/** The order that one of the two changed; where both did, both changes of it, or the one that is chosen. */
function orderRows(run: Run, ordering: Ordering): readonly Placed[] {
  const { merged, mine, earlier, stored } = ordering;
  const now = [...stored.keys()];
  const isCommon = (key: string) => earlier.has(key) && stored.has(key) && mine.includes(key);
  const orders = {
    before: [...earlier.keys()].filter(isCommon),
    mine: mine.filter(isCommon),
    theirs: now.filter(isCommon),
  };
  const isMine = orders.mine.join(' ') !== orders.before.join(' ');
  const isTheirs = orders.theirs.join(' ') !== orders.before.join(' ');
  if (!isTheirs) {
    return merged;
  }
  if (!isMine) {
    return sortRows(merged, now);
  }
  const both = mergeOrders(orders.before, orders.mine, orders.theirs);
  if (both !== null) {
    return sortRows(merged, both);
  }
  return decideOrder(run, ordering, orders) === 'theirs' ? sortRows(merged, now) : merged;
}

/** Rows of these keys in this order, at the places that they have together; all others stay. */
function sortRows(rows: readonly Placed[], keys: readonly string[]): readonly Placed[] {
  const isOne = ({ key }: Placed): boolean => key !== undefined && keys.includes(key);
  const sorted = rows
    .filter(isOne)
    .sort((one, other) => keys.indexOf(one.key ?? '') - keys.indexOf(other.key ?? ''));
  return rows.map((placed) => (isOne(placed) ? (sorted.shift() ?? placed) : placed));
}

function decideOrder(
  run: Run,
  { name, path, place, stored }: Ordering,
  orders: { mine: readonly string[]; theirs: readonly string[] },
): 'mine' | 'theirs' {
  const key = `order ${name}`;
  const { choices } = run.merging;
  const chosen = Object.hasOwn(choices, key) ? choices[key] : undefined;
  if (chosen !== undefined) {
    return chosen;
  }
  const toNames = (keys: readonly string[]): NamedVariant[] =>
    keys.map((each) => ({
      label: stored.get(each)?.label ?? null,
      segments: stored.get(each)?.segments ?? null,
    }));
  run.conflicts.push({
    kind: 'order',
    path: [...path, VARIANTS_ATTRIBUTE],
    place,
    key,
    label: null,
    segments: null,
    fields: {},
    orders: { mine: toNames(orders.mine), theirs: toNames(orders.theirs) },
  });
  return 'mine';
}

function hasId({ id }: Row): boolean {
  return id !== undefined && id !== null;
}
