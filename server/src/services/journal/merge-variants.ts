import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { isRecord, type DataPath } from '../variant/list-variant-rows';
import type { ModelSchema } from '../variant/model-schema';
import { getVariantComponentUid } from '../variant/variant-component';
import { listNodes, type JournalContent, type JournalNode, type JournalVariant } from './content';
import { listChanges, listDifferences, readSaid } from './three-way';

type Row = Record<string, unknown>;

/** What an editor chose where both changed a variant, by its key. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** A variant that both changed; `null` stands for the one who deleted it. */
export interface Conflict {
  path: DataPath;
  key: string;
  label: string | null;
  segments: unknown;
  mine: Row | null;
  theirs: Row | null;
  /** What both have of each field that they say differently. */
  fields: Record<string, { mine: unknown; theirs: unknown }>;
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
      { data, model, name: ROOT, path: [] },
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
}

const nameNode = (uid: string, id: unknown): string => `${uid} ${String(id)}`;

function indexNodes({ root }: JournalContent): Nodes {
  return new Map(
    listNodes(root).map((node) => [node === root ? ROOT : nameNode(node.uid, node.id), node]),
  );
}

function mergeOwner(run: Run, owner: Owner): void {
  const { data, model, path, name } = owner;
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
function keepBlocks(run: Run, { data, name, path, model }: Owner, field: string): void {
  const list = data[field];
  const isZone = model.attributes[field]?.type === 'dynamiczone';
  const written = new Set(
    (Array.isArray(list) ? list : [list]).filter(isRecord).map(({ id }) => String(id)),
  );
  const children = run.head.get(name)?.children ?? [];
  for (const node of children.filter((child) => child.field === field)) {
    if (written.has(String(node.id))) {
      continue;
    }
    const before = run.base.get(nameNode(node.uid, node.id));
    if (before === undefined && listNodes(node).some(hasOwn)) {
      if (Array.isArray(list)) {
        const row = { ...(isZone && { __component: node.uid }), id: node.id };
        list.splice(Math.min(node.index, list.length), 0, row);
      } else {
        listNodes(node)
          .flatMap(({ variants = [] }) => variants)
          .forEach((theirs) => decide(run, path, { row: null, before: undefined, theirs }));
      }
    } else if (before !== undefined) {
      const earlier = new Map(listNodes(before).flatMap(listKeyed));
      for (const [key, theirs] of listNodes(node).flatMap(listKeyed)) {
        const was = earlier.get(key);
        if (was === undefined || listChanges(was, theirs).length > 0) {
          decide(run, path, { row: null, before: was, theirs });
        }
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
  { data, model, path }: Owner,
  before: readonly JournalVariant[],
  now: readonly JournalVariant[],
): unknown[] {
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
        ? decide(run, [...path, VARIANTS_ATTRIBUTE, index], { row, before: was, theirs })
        : 'theirs';
      if (choice === 'mine') {
        merged.push({ key, row: dropIds(row, component, run.merging.findModel) });
      }
      return;
    }
    const isTheirs = was !== undefined && listChanges(was, theirs).length > 0;
    const isBoth = isMine && (isTheirs || was === undefined) && differs(theirs);
    const choice = isBoth
      ? decide(run, [...path, VARIANTS_ATTRIBUTE, index], { row, before: was, theirs })
      : isMine
        ? 'mine'
        : 'theirs';
    merged.push({ key, row: choice === 'mine' ? { ...row, id: theirs.id } : { id: theirs.id } });
  });
  for (const theirs of now.filter(({ key }) => !mine.includes(key))) {
    const was = earlier.get(theirs.key);
    const isChanged = was === undefined || listChanges(was, theirs).length > 0;
    const place = [...path, VARIANTS_ATTRIBUTE];
    const isKept =
      was === undefined ||
      (isChanged && decide(run, place, { row: null, before: was, theirs }) === 'theirs');
    if (isKept) {
      insertInOrder(merged, theirs, [...stored.keys()]);
    }
  }
  return orderRows(merged, mine, [...earlier.keys()], [...stored.keys()]).map(({ row }) => row);
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

/** What a form's row has beside what an editor sees of a variant. */
const HIDDEN_NAMES = [
  'id',
  '__temp_key__',
  'variantKey',
  'variantDefaults',
  'variantOverrides',
] as const;

/** What the editor chose; where nothing was chosen, the conflict is noted. */
function decide(run: Run, path: DataPath, { row, before, theirs }: Versions): 'mine' | 'theirs' {
  const known = theirs ?? before;
  const key = known?.key ?? '';
  const chosen = Object.hasOwn(run.merging.choices, key) ? run.merging.choices[key] : undefined;
  if (chosen !== undefined) {
    return chosen;
  }
  const names = new Set([
    ...(before !== undefined && theirs !== undefined ? listChanges(before, theirs) : []),
    ...Object.keys(row ?? {}),
  ]);
  HIDDEN_NAMES.forEach((name) => names.delete(name));
  const fields: Conflict['fields'] = {};
  for (const name of names) {
    const ofMine = row === null ? null : (row[name] ?? null);
    const ofTheirs = theirs === undefined ? null : (readSaid(theirs, name) ?? null);
    if (JSON.stringify(ofMine) !== JSON.stringify(ofTheirs) && !isNoChange(ofMine)) {
      fields[name] = { mine: ofMine, theirs: ofTheirs };
    }
  }
  run.conflicts.push({
    path,
    key,
    label: known?.label ?? null,
    segments: known?.segments ?? null,
    mine: row,
    theirs: theirs === undefined ? null : { ...theirs.values },
    fields,
  });
  return 'theirs';
}

/** What a form sends of relations that it left as they were. */
function isNoChange(value: unknown): boolean {
  return (
    isRecord(value) &&
    ((Array.isArray(value.connect) && value.connect.length === 0) || 'count' in value)
  );
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

/** The order that only the other one changed; else that of the save. */
function orderRows(
  rows: readonly Placed[],
  mine: readonly string[],
  before: readonly string[],
  now: readonly string[],
): readonly Placed[] {
  const common = (keys: readonly string[]) =>
    keys.filter((key) => before.includes(key) && now.includes(key) && mine.includes(key)).join(' ');
  if (common(mine) !== common(before) || common(now) === common(before)) {
    return rows;
  }
  const known = rows
    .filter(({ key }) => key !== undefined && now.includes(key))
    .sort((one, other) => now.indexOf(one.key ?? '') - now.indexOf(other.key ?? ''));
  return rows.map((placed) =>
    placed.key !== undefined && now.includes(placed.key) ? (known.shift() ?? placed) : placed,
  );
}

/** A row that was deleted is made anew, with the components in it. */
function dropIds(row: Row, model: ModelSchema | undefined, findModel: Merging['findModel']): Row {
  const { id: _id, ...copy } = row;
  for (const [name, value] of Object.entries(copy)) {
    const { type, component } = model?.attributes[name] ?? {};
    if (type === 'component' || type === 'dynamiczone') {
      const drop = (item: unknown): unknown =>
        isRecord(item)
          ? dropIds(item, findModel(component ?? String(item.__component)), findModel)
          : item;
      copy[name] = Array.isArray(value) ? value.map(drop) : drop(value);
    }
  }
  return copy;
}

function hasId({ id }: Row): boolean {
  return id !== undefined && id !== null;
}
