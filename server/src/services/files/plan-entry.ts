import type { Core } from '@strapi/strapi';
import type { FileFault, FileNote } from '../../../../core/contracts/files';
import type { FileBlock, FileVariant } from '../../../../core/contracts/files/schema';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { getModel } from '../../schema/get-model';
import { buildUpdate } from '../history/build-update';
import { findPath } from '../history/restore-variants';
import { listNodes } from '../journal/content/content';
import { hashJson } from '../journal/content/hash-content';
import type { StoredNode, StoredVersion } from '../journal/versions/read-versions';
import { presentPlace } from '../journal/words/present-change';
import { checkFileVariant } from './check-file-variant';
import {
  createBlockMissingFault,
  createKeyTakenFault,
  createMayNotVaryFault,
  createTooManyFault,
} from './entry-faults';
import { EntryContext, EntryPlan, PlannedVariant, type EntryChange } from './entry-plan';
import { findBlocks, listKeys } from './find-blocks';
import { orderVariants } from './order-variants';
import { presentEntry, presentVariantChange } from './present-entry';
import { toVariantRow } from './variant-row';
import { toFileVariant } from './variants-file';

type Row = Record<string, unknown>;

export type FileOwner = Pick<FileBlock, 'variants' | 'blocks' | 'hidden'>;

/**
 * What has to be written so that an entry has the variants of its file. Variants that only are here
 * stay, unless the import is to delete what is missing in the files.
 *
 * @param file where what the file says is to be reported
 */
export async function planEntry(
  strapi: Core.Strapi,
  { version, root }: StoredVersion,
  file: { path: string; content: FileOwner },
  context: EntryContext,
): Promise<EntryPlan> {
  const findModel = (uid: string) => getModel(strapi, uid);
  const found = findBlocks(file.content, root);
  const faults: FileFault[] = [];
  const notes: FileNote[] = [];
  const stored = new Map(
    (listNodes(root) as StoredNode[]).flatMap((node) =>
      (node.variants ?? []).map((variant) => [variant.key, { node, variant }] as const),
    ),
  );
  const entry = await presentEntry(strapi, version, root.id);
  const placeOf = (node: StoredNode) => presentPlace(findPath(root, node) ?? [], findModel);
  const named = listKeys(file.content);
  const claimed = new Set<string>();
  const planned = new Map<StoredNode, PlannedVariant[]>();
  const hiding = new Map<StoredNode, boolean>();
  await walk(file.content, []);

  const patches = new Map<StoredNode, Row>();
  const changes: EntryChange[] = [];
  let onlyHere = 0;
  for (const node of (listNodes(root) as StoredNode[]).filter(({ isOwner }) => isOwner)) {
    onlyHere += await planOwner(node);
  }
  if (onlyHere > 0) {
    notes.push({ kind: 'only-here', count: onlyHere, entry });
  }
  return {
    version,
    data: patches.size > 0 ? buildUpdate(root, patches, findModel) : null,
    changes,
    notes,
    faults,
  };

  async function walk(owner: FileOwner, path: string[]): Promise<void> {
    const { variants = [], blocks = {}, hidden } = owner;
    if (variants.length > 0 || hidden === true) {
      await planFileOwner(owner, path);
    }
    for (const [field, list] of Object.entries(blocks)) {
      for (const [index, block] of list.entries()) {
        await walk(block, [...path, 'blocks', field, String(index)]);
      }
    }
  }

  async function planFileOwner(owner: FileOwner, path: string[]): Promise<void> {
    const { variants = [], hidden = false } = owner;
    const match = found.get(owner);
    if (match === undefined || !match.node.isOwner) {
      faults.push(
        match === undefined
          ? createBlockMissingFault(file.path, path)
          : createMayNotVaryFault(file.path, path, match.node.uid),
      );
      return;
    }
    const { node, differs } = match;
    if (differs) {
      notes.push({ kind: 'content-differs', entry, place: placeOf(node) });
    }
    hiding.set(node, hidden);
    const list: PlannedVariant[] = [];
    for (const [index, variant] of variants.entries()) {
      const at = [...path, 'variants', String(index)];
      const before = findStored(variant, node);
      if (before !== undefined && before.node.uid !== node.uid) {
        faults.push(createKeyTakenFault(file.path, [...at, 'key'], variant.key));
        continue;
      }
      const key = before?.variant.key ?? variant.key;
      claimed.add(key);
      const checked = await checkFileVariant(strapi, findModel(node.uid), variant, {
        file: file.path,
        path: at,
        segmentNames: context.segmentNames,
        isPublished: version.status === 'published',
      });
      faults.push(...checked.faults);
      const isHere = before?.node === node;
      const beforeFile =
        before === undefined
          ? undefined
          : { ...toFileVariant(before.variant, findModel(node.uid), findModel), key };
      const wanted =
        checked.wanted === null
          ? null
          : keepLeftOut({ ...checked.wanted, key }, beforeFile, checked.leftOut);
      const isSame =
        beforeFile !== undefined && wanted !== null && hashJson(beforeFile) === hashJson(wanted);
      if (before !== undefined && wanted === null) {
        claimed.delete(key);
      } else if (wanted !== null) {
        list.push({
          key,
          ...(before !== undefined && { stored: before.variant }),
          ...(before !== undefined && !isHere && { movedFrom: before.node }),
          ...(!(isSame && isHere) && { wanted }),
        });
      }
    }
    planned.set(node, list);
  }

  /** By its key, wherever it is, or as the one that is for the same segments at this place. */
  function findStored({ key, segments }: FileVariant, node: StoredNode) {
    const byKey = stored.get(key);
    if (byKey !== undefined) {
      return byKey;
    }
    const wanted = hashJson([...new Set(segments)].sort());
    const variant = (node.variants ?? []).find(
      (each) =>
        !named.has(each.key) &&
        !claimed.has(each.key) &&
        hashJson(toFileVariant(each, undefined, findModel).segments) === wanted,
    );
    return variant === undefined ? undefined : { node, variant };
  }

  /** @returns how many variants are only here, and stay */
  async function planOwner(node: StoredNode): Promise<number> {
    const before = node.variants ?? [];
    const wanted = planned.get(node) ?? [];
    const extras = before.filter(({ key }) => !claimed.has(key));
    // What could not be read of the file is not taken for deleted.
    const removed = context.deleteMissing && faults.length === 0 ? extras : [];
    const kept = removed.length > 0 ? [] : extras;
    const after = orderVariants(before, wanted, kept);
    const place = placeOf(node);
    const patch: Row = {};
    if (after.length > context.variantsPerOwner && wanted.some((each) => each.wanted)) {
      faults.push(createTooManyFault(file.path, after.length, context.variantsPerOwner));
    }
    const isReordered = !isSameOrder(before, after);
    if (isReordered || before.length !== after.length || after.some((each) => each.wanted)) {
      const rows: Row[] = [];
      for (const each of after) {
        rows.push(await toVariantRow(strapi, node, each, version));
      }
      patch[VARIANTS_ATTRIBUTE] = rows;
    }
    for (const each of after.filter(({ wanted: isChanged }) => isChanged !== undefined)) {
      changes.push(presentVariantChange(entry, place, node, each, context, findModel));
    }
    for (const variant of removed) {
      const gone = { key: variant.key, stored: variant };
      changes.push(presentVariantChange(entry, place, node, gone, context, findModel));
    }
    if (isReordered) {
      changes.push({ kind: 'block', action: 'reordered', entry, place });
    }
    const isHidden = node.hidden === true;
    const shallHide =
      hiding.get(node) ?? (context.deleteMissing && faults.length === 0 ? false : isHidden);
    if (shallHide !== isHidden) {
      patch[DEFAULT_HIDDEN_ATTRIBUTE] = shallHide;
      changes.push({ kind: 'block', action: shallHide ? 'hidden' : 'shown', entry, place });
    }
    if (Object.keys(patch).length > 0) {
      patches.set(node, patch);
    }
    return kept.length;
  }
}

/** Fields of which something is not here stay as they are: nothing takes the place of their values. */
function keepLeftOut(
  wanted: FileVariant,
  before: FileVariant | undefined,
  leftOut: ReadonlySet<string>,
): FileVariant {
  const stay = (name: string): boolean => leftOut.has(name);
  const overrides = [
    ...wanted.overrides.filter((name) => !stay(name)),
    ...(before?.overrides ?? []).filter(stay),
  ];
  const values = {
    ...Object.fromEntries(Object.entries(wanted.values ?? {}).filter(([name]) => !stay(name))),
    ...Object.fromEntries(Object.entries(before?.values ?? {}).filter(([name]) => stay(name))),
  };
  const { values: _values, ...rest } = wanted;
  return {
    ...rest,
    overrides: overrides.sort(),
    ...(Object.keys(values).length > 0 && { values }),
  };
}

/** Whether those that are in both lists stand in the same order. */
function isSameOrder(
  before: readonly { key: string }[],
  after: readonly { key: string }[],
): boolean {
  const common = (list: readonly { key: string }[], other: readonly { key: string }[]) =>
    list.map(({ key }) => key).filter((key) => other.some((each) => each.key === key));
  return common(before, after).join(' ') === common(after, before).join(' ');
}
