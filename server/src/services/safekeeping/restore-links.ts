import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE } from '../../../../core/decision';
import { splitIntoBatches } from '../../database/split-into-batches';
import type { TypedLinks } from '../../strapi/table-layout';
import { findRoots, isSameVersion, nameRow, type Root, type RowRef } from './find-roots';
import { findExisting, HIDDEN_BLOCKS } from './keep-links';
import type { KeptRow } from './kept-rows';

/**
 * Gives variants back to owners that are still what they were. Only links of variants that have
 * none in the table come back, so that nothing an editor changed in between returns.
 *
 * @returns the kept rows whose owner is not there any more, and how many links came back
 */
export async function restoreLinks(
  strapi: Core.Strapi,
  tables: readonly TypedLinks[],
  kept: readonly OwnedRow[],
): Promise<{ restored: number; homeless: OwnedRow[] }> {
  const roots = await findRoots(
    strapi,
    kept.map(({ owner }) => owner),
  );
  const [atHome, homeless] = divide(kept, ({ owner, root }) =>
    isSameRoot(roots.get(nameRow(owner)), root),
  );
  let restored = 0;
  for (const table of tables) {
    const rows = atHome.filter(({ source }) => source === table.name);
    restored += await insertLinks(strapi, table, rows);
  }
  restored += await hideBlocks(
    strapi,
    atHome.filter(({ source }) => source === HIDDEN_BLOCKS).map(({ owner }) => owner),
  );
  return { restored, homeless };
}

/** A kept row with the row at the other end of its link; for a hidden block that is the block itself. */
export type OwnedRow = KeptRow & { owner: RowRef };

/** Without the rows of tables and types that are not there any more. */
export function findOwners(
  tables: readonly TypedLinks[],
  types: ReadonlySet<string>,
  kept: readonly KeptRow[],
): OwnedRow[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  return kept.flatMap((keptRow): OwnedRow[] => {
    const { source, type, row } = keptRow;
    if (!types.has(type)) {
      return [];
    }
    if (source === HIDDEN_BLOCKS) {
      return [{ ...keptRow, owner: { uid: type, id: Number(row.id) } }];
    }
    const table = byName.get(source);
    return table === undefined
      ? []
      : [{ ...keptRow, owner: { uid: table.owner.uid, id: Number(row[table.owner.column]) } }];
  });
}

/**
 * The rows of types of which a table has no links at all. While the plugin is on, Strapi takes them
 * only where a type is unknown for the time of a start, and then all of them; an editor may have
 * taken away some since they were kept.
 */
export async function keepWiped(
  strapi: Core.Strapi,
  tables: readonly TypedLinks[],
  kept: readonly OwnedRow[],
): Promise<OwnedRow[]> {
  const wiped = kept.filter(({ source }) => source === HIDDEN_BLOCKS);
  for (const { name, typeColumn } of tables) {
    const ofTable = kept.filter(({ source }) => source === name);
    for (const type of new Set(ofTable.map((row) => row.type))) {
      const count = await strapi.db.query(name as never).count({ where: { [typeColumn]: type } });
      wiped.push(...(count === 0 ? ofTable.filter((row) => row.type === type) : []));
    }
  }
  return wiped;
}

function isSameRoot(now: Root | undefined, before: Root | null): boolean {
  return (
    now !== undefined &&
    before !== null &&
    now.uid === before.uid &&
    now.id === before.id &&
    isSameVersion(now.version, before.version)
  );
}

/**
 * Inserts links of variants that are still there and have no link in the table.
 *
 * @returns how many there were to insert
 */
export async function insertLinks(
  strapi: Core.Strapi,
  table: TypedLinks,
  rows: readonly KeptRow[],
): Promise<number> {
  let inserted = 0;
  for (const type of new Set(rows.map((row) => row.type))) {
    const ofType = rows.filter((row) => row.type === type);
    const ids = ofType.map(({ row }) => Number(row[table.idColumn]));
    const variants = await findExisting(strapi, type, ids);
    const linked = await findLinked(strapi, table, type, ids);
    const missing = ofType
      .map(({ row }) => row)
      .filter((row) => {
        const id = Number(row[table.idColumn]);
        return variants.has(id) && !linked.has(id);
      });
    if (missing.length > 0) {
      await strapi.db.query(table.name as never).createMany({ data: missing as never });
    }
    inserted += missing.length;
  }
  return inserted;
}

async function findLinked(
  strapi: Core.Strapi,
  { name, typeColumn, idColumn }: TypedLinks,
  type: string,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const linked = new Set<number>();
  for (const batch of splitIntoBatches(ids)) {
    const rows: Record<string, unknown>[] = await strapi.db.query(name as never).findMany({
      select: [idColumn],
      where: { [typeColumn]: type, [idColumn]: { $in: batch } },
    });
    rows.forEach((row) => linked.add(Number(row[idColumn])));
  }
  return linked;
}

/** Hides blocks by default of which nothing else is said: an editor may have shown one again. */
export async function hideBlocks(strapi: Core.Strapi, blocks: readonly RowRef[]): Promise<number> {
  let hidden = 0;
  for (const uid of new Set(blocks.map((block) => block.uid))) {
    const ids = blocks.filter((block) => block.uid === uid).map(({ id }) => id);
    for (const batch of splitIntoBatches(ids)) {
      const { count } = await strapi.db.query(uid as never).updateMany({
        where: { id: { $in: batch }, [DEFAULT_HIDDEN_ATTRIBUTE]: { $null: true } },
        data: { [DEFAULT_HIDDEN_ATTRIBUTE]: true } as never,
      });
      hidden += count;
    }
  }
  return hidden;
}

function divide<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
