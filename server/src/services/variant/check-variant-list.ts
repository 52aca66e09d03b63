import { isRecord, type VariantList } from './list-variant-rows';
import type { VariantFault } from './variant-fault';

/** What the check of a list needs to know. */
export interface ListBounds {
  variantsPerOwner: number;
  knownSegments: ReadonlySet<string>;
}

/** Everything that is wrong with a list of variants, each with its place; empty where all is well. */
export function checkVariantList(list: VariantList, bounds: ListBounds): VariantFault[] {
  const { rows, path, owner } = list;
  if (rows === null || rows === undefined) {
    return [];
  }
  if (!Array.isArray(rows)) {
    return [{ path, message: 'Expected a list of variants.' }];
  }
  if (rows.length > bounds.variantsPerOwner) {
    return [
      {
        path,
        message: `There are ${rows.length} variants; at most ${bounds.variantsPerOwner} are allowed.`,
      },
    ];
  }
  return rows.flatMap((row: unknown, index) => {
    const rowPath = [...path, index];
    return isRecord(row)
      ? [
          ...checkSegments(row.variantSegments, bounds.knownSegments, rowPath),
          ...checkOverrides(row, Object.keys(owner.attributes), rowPath),
        ]
      : [{ path: rowPath, message: 'Expected a variant with its fields.' }];
  });
}

/** The segment keys that the rows of a list name, whether they exist or not. */
export function listNamedSegments({ rows }: VariantList): string[] {
  return Array.isArray(rows)
    ? rows.flatMap((row: unknown) =>
        isRecord(row) && Array.isArray(row.variantSegments)
          ? row.variantSegments.filter((key) => typeof key === 'string')
          : [],
      )
    : [];
}

function checkSegments(
  value: unknown,
  known: ReadonlySet<string>,
  rowPath: VariantFault['path'],
): VariantFault[] {
  const path = [...rowPath, 'variantSegments'];
  if (value === null || value === undefined) {
    return [];
  }
  if (!Array.isArray(value)) {
    return [{ path, message: 'Expected a list of segment keys, such as ["norway"].' }];
  }
  return value.flatMap((key: unknown, index) => {
    if (typeof key !== 'string') {
      return [{ path: [...path, index], message: 'Expected the key of a segment.' }];
    }
    return known.has(key)
      ? []
      : [{ path: [...path, index], message: `No segment has the key "${key.slice(0, 60)}".` }];
  });
}

function checkOverrides(
  row: Record<string, unknown>,
  fieldNames: readonly string[],
  rowPath: VariantFault['path'],
): VariantFault[] {
  const value = row.variantOverrides;
  const path = [...rowPath, 'variantOverrides'];
  if (value === null || value === undefined) {
    return [];
  }
  if (!Array.isArray(value) || !value.every((name) => typeof name === 'string')) {
    return [{ path, message: 'Expected a list of field names, such as ["title"].' }];
  }
  // A row that is stored already may name a field that was renamed since; that must not keep an
  // editor from saving.
  return isStored(row)
    ? []
    : value.flatMap((name: string, index) =>
        fieldNames.includes(name)
          ? []
          : [{ path: [...path, index], message: `There is no field "${name.slice(0, 60)}".` }],
      );
}

/** Rows that were saved before carry the id of their row. */
export function isStored(row: Record<string, unknown>): boolean {
  return row.id !== undefined && row.id !== null;
}
