import type { Core } from '@strapi/strapi';
import { readDocument } from '../../variants/support/storage';
import { BOX, LEAF } from './family';
import { nameVersion, type Variant } from './model';

export type Row = Record<string, unknown>;

/** The pictures and authors that variants name, by the letters that the model has for them. */
export interface Targets {
  images: Record<string, number>;
  authors: Record<string, { id: number; documentId: string }>;
}

export const SEGMENTS = [['norway'], ['mobile'], ['returning'], ['norway', 'mobile']] as const;

const BLOCK_FIELDS = ['zone', 'list', 'box', 'leaf', 'leaves'] as const;

const UIDS: Record<string, string> = { list: LEAF, box: BOX, leaf: LEAF, leaves: LEAF };

/** A value of a variant or of an entry as the Document Service takes it. */
export function writeValue(field: string, value: string, targets: Targets): unknown {
  switch (field) {
    case 'image':
      return targets.images[value];
    case 'link':
      return { set: [{ documentId: targets.authors[value]?.documentId }] };
    case 'extra':
      return { name: value };
    default:
      return value;
  }
}

function readValue(field: string, value: unknown, targets: Targets): string {
  const row = (value ?? {}) as Row;
  switch (field) {
    case 'image':
      return Object.keys(targets.images).find((key) => targets.images[key] === row.id) ?? '';
    case 'link':
      return Object.keys(targets.authors).find((key) => targets.authors[key]?.id === row.id) ?? '';
    case 'extra':
      return (row.name as string | null) ?? '';
    default:
      return typeof value === 'string' ? value : '';
  }
}

/** The versions of a document as the database has them, by locale and status. */
export async function readStored(
  strapi: Core.Strapi,
  { uid, documentId, hasDrafts }: { uid: string; documentId: string; hasDrafts: boolean },
): Promise<Map<string, Row>> {
  const rows = await readDocument(strapi, uid, documentId);
  return new Map(
    rows.map((row) => {
      const status = hasDrafts && row.publishedAt === null ? 'draft' : 'published';
      return [nameVersion(typeof row.locale === 'string' ? row.locale : '', status), row];
    }),
  );
}

/** The rows of an entry and its blocks by their names. */
export function listRows(row: Row): Map<string, Row> {
  const found = new Map<string, Row>([[String(row.name), row]]);
  for (const { item } of listBlocks(row)) {
    listRows(item).forEach((each, name) => found.set(name, each));
  }
  return found;
}

export function listBlocks(row: Row): { field: string; uid: string; item: Row }[] {
  return BLOCK_FIELDS.flatMap((field) => {
    const value = row[field] ?? [];
    return (Array.isArray(value) ? value : [value]).map((item: Row) => ({
      field,
      uid: UIDS[field] ?? String(item.__component),
      item,
    }));
  });
}

export function readVariants(row: Row, targets: Targets): Variant[] {
  return ((row.segmentVariants ?? []) as Row[]).map((variant) => ({
    mark: String(variant.variantLabel),
    segments: variant.variantSegments as string[],
    values: Object.fromEntries(
      ['title', 'text', 'note', 'image', 'link', 'extra']
        .map((field) => [field, readValue(field, variant[field], targets)])
        .filter(([, value]) => value !== ''),
    ) as Record<string, string>,
  }));
}

/**
 * The data that changes one place and keeps all others by their ids.
 *
 * @param change what to write to the place; `null` takes it out
 */
export function patchPlace(row: Row, name: string, change: Row | null): Row {
  if (row.name === name) {
    return change ?? {};
  }
  return patchBelow(row, (item) =>
    listRows(item).has(name)
      ? item.name === name && change === null
        ? null
        : patchPlace(item, name, change)
      : {},
  );
}

/** The data that keeps all blocks of an entry and turns the order of one list around. */
export function patchOrder(row: Row, field: string): Row {
  const patch = patchBelow(row, () => ({}));
  const list = patch[field];
  return Array.isArray(list) ? { ...patch, [field]: list.reverse() } : patch;
}

function patchBelow(row: Row, patch: (item: Row) => Row | null): Row {
  const data: Row = {};
  for (const field of BLOCK_FIELDS) {
    const value = row[field];
    const items = (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => {
      const block = (item ?? null) as Row | null;
      const patched = block === null ? null : patch(block);
      return block === null || patched === null
        ? []
        : [
            {
              id: block.id,
              ...(block.__component !== undefined && { __component: block.__component }),
              ...patched,
            },
          ];
    });
    if (Array.isArray(value)) {
      data[field] = items;
    } else if (value !== null && value !== undefined) {
      data[field] = items[0] ?? null;
    }
  }
  return data;
}

/** The default content of an entry as somebody sends it who knows no ids and no variants. */
export function stripRow(row: Row, targets: Targets): Row {
  const { name, title, text } = row;
  const data: Row = {
    name,
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
  };
  for (const field of BLOCK_FIELDS) {
    const value = row[field];
    if (Array.isArray(value)) {
      data[field] = (value as Row[]).map(strip);
    } else if (value !== undefined) {
      data[field] = value === null ? null : strip(value as Row);
    }
  }
  return data;

  function strip(item: Row): Row {
    return {
      ...(item.__component !== undefined && { __component: item.__component }),
      ...stripRow(item, targets),
    };
  }
}
