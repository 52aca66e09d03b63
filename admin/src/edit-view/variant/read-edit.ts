import type { Variant } from '../../../../core/decision/variant';
import { isSame } from './default-snapshot';
import { findRowIndex, readRows } from './rows';
import { listOwnerPaths } from './summarize';

const stored = new WeakMap<object, ReadonlyMap<string, Variant>>();

/**
 * What an editor made of a variant's field, as text; `null` where it is what was loaded. The variant
 * is known by its key: it may have moved in its list, or with its block.
 */
export function readEdit(
  values: unknown,
  initialValues: object,
  { ownerPath, segment, fieldName }: { ownerPath: string; segment: string; fieldName: string },
): string | null {
  const rows = readRows(values, ownerPath);
  const row = rows[findRowIndex(rows, segment)];
  const loaded = indexVariants(initialValues).get(row?.variantKey ?? '');
  const value = readField(row, fieldName);
  return isSame(value, readField(loaded, fieldName)) ? null : JSON.stringify(value ?? null);
}

/** All variants of an entry by key; made once for the values that a form was filled with. */
function indexVariants(initialValues: object): ReadonlyMap<string, Variant> {
  const known =
    stored.get(initialValues) ??
    new Map(
      listOwnerPaths(initialValues)
        .flatMap((path) => readRows(initialValues, path))
        .flatMap((row): [string, Variant][] => (row.variantKey ? [[row.variantKey, row]] : [])),
    );
  stored.set(initialValues, known);
  return known;
}

function readField(row: Variant | undefined, fieldName: string): unknown {
  return (row as Record<string, unknown> | undefined)?.[fieldName];
}
