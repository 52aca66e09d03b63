import type { Core } from '@strapi/strapi';
import type { TypedLinks } from '../../strapi/table-layout';
import { findCopy, readDocumentTrees, type DocumentTree } from './document-tree';
import { isSameVersion, type Root, type RowRef, type Version } from './find-roots';
import { HIDDEN_BLOCKS } from './keep-links';
import type { KeptRow } from './kept-rows';
import { hideBlocks, insertLinks, type OwnedRow } from './restore-links';

/** A version of a document, what is kept of the document, and what of the version has no owner. */
interface LostVersion {
  root: Root & { version: Version };
  homeless: OwnedRow[];
}

/**
 * Gives variants back to versions of documents that were made anew while the plugin was off:
 * publishing replaces the published version, discarding a draft replaces the draft, and all their
 * blocks are new. A new block gets the variants of the one whose place it took where it is a copy
 * of the block that has the same variants in the other version.
 *
 * @param kept everything that is kept
 * @param homeless what of it has no owner any more
 * @returns how many links came back
 */
export async function restoreVersions(
  strapi: Core.Strapi,
  tables: readonly TypedLinks[],
  kept: readonly OwnedRow[],
  homeless: readonly OwnedRow[],
): Promise<number> {
  let restored = 0;
  for (const lost of listLostVersions(strapi.contentTypes, homeless)) {
    const { uid, id, version } = lost.root;
    const trees = await readDocumentTrees(strapi, uid, version.documentId);
    const now = trees.find((tree) => isSameVersion(tree.version, version));
    // Where the version is the same row as ever, it is a block that was replaced or deleted.
    if (now === undefined || now.id === id) {
      continue;
    }
    const others = trees.filter((tree) => tree !== now && tree.version.locale === version.locale);
    const siblings = kept.filter(({ root }) => isOfDocument(root, lost.root));
    for (const table of tables) {
      const rows = lost.homeless.filter(({ source }) => source === table.name);
      const moved = rows.flatMap((row) =>
        move(row, table, findHeir(row, lost, siblings, now, others)),
      );
      restored += await insertLinks(strapi, table, moved);
    }
    restored += await hideBlocks(strapi, findHiddenCopies(siblings, now, others));
  }
  return restored;
}

function listLostVersions(
  contentTypes: Core.Strapi['contentTypes'],
  homeless: readonly OwnedRow[],
): LostVersion[] {
  const lost: LostVersion[] = [];
  for (const row of homeless) {
    const { root } = row;
    if (root === null || root.version === null || !Object.hasOwn(contentTypes, root.uid)) {
      continue;
    }
    const known = lost.find((each) => each.root.uid === root.uid && each.root.id === root.id);
    if (known === undefined) {
      lost.push({ root: { ...root, version: root.version }, homeless: [row] });
    } else {
      known.homeless.push(row);
    }
  }
  return lost;
}

function isOfDocument(root: Root | null, { uid, version }: LostVersion['root']): boolean {
  return root?.uid === uid && root.version?.documentId === version.documentId;
}

/** The row of the new version that takes the place of a link's owner. */
function findHeir(
  { type, key, owner, root }: OwnedRow,
  lost: LostVersion,
  siblings: readonly OwnedRow[],
  now: DocumentTree,
  others: readonly DocumentTree[],
): RowRef | null {
  if (owner.uid === lost.root.uid) {
    return { uid: owner.uid, id: now.id };
  }
  const counterparts = siblings.filter(
    (sibling) =>
      key !== null && sibling.type === type && sibling.key === key && sibling.root?.id !== root?.id,
  );
  return findCopyOf(counterparts, now, others);
}

function findCopyOf(
  counterparts: readonly OwnedRow[],
  now: DocumentTree,
  others: readonly DocumentTree[],
): RowRef | null {
  for (const { owner } of counterparts) {
    for (const other of others) {
      const copy = findCopy(owner, other, now);
      if (copy !== null) {
        return copy;
      }
    }
  }
  return null;
}

function move(row: OwnedRow, table: TypedLinks, heir: RowRef | null): KeptRow[] {
  return heir === null ? [] : [{ ...row, row: { ...row.row, [table.owner.column]: heir.id } }];
}

function findHiddenCopies(
  siblings: readonly OwnedRow[],
  now: DocumentTree,
  others: readonly DocumentTree[],
): RowRef[] {
  return siblings
    .filter(({ source }) => source === HIDDEN_BLOCKS)
    .map((block) => findCopyOf([block], now, others))
    .filter((copy) => copy !== null);
}
