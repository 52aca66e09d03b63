import { readStringList, type Variant } from '../../../../core/decision/variant';
import { getIn, getListPath } from './path';

/** The rows of variants at a path of the form's values; none where there is no list. */
export function readRows(values: unknown, ownerPath: string): readonly Variant[] {
  const rows = getIn(values, getListPath(ownerPath));
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

/** The place of the variant that a segment gets; -1 where it gets the default content. */
export function findRowIndex(rows: readonly Variant[], segment: string): number {
  return rows.findIndex((row) => listSegments(row).includes(segment));
}

/** The place of a row that was read before, also when it moved or was edited since; -1 where it is gone. */
export function findSameRow(rows: readonly Variant[], row: Variant): number {
  return rows.findIndex((other) => other === row || isSameName(nameRow(other), nameRow(row)));
}

export function listSegments(row: Variant | undefined): readonly string[] {
  return readStringList(row?.variantSegments);
}

export function listOverrides(row: Variant | undefined): readonly string[] {
  return readStringList(row?.variantOverrides);
}

function isRow(value: unknown): value is Variant {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the content manager calls a row in the form; it keeps it until the form is filled anew. */
function nameRow(row: Variant): unknown {
  return (row as { __temp_key__?: unknown }).__temp_key__;
}

function isSameName(one: unknown, other: unknown): boolean {
  return one !== undefined && one === other;
}
