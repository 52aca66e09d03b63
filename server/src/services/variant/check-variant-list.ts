import { isRecord } from '../../../../core/json';
import type { VariantList } from '../../schema/list-variant-rows';
import type { ModelSchema } from '../../schema/model-schema';
import type { StoredNames } from './read-stored-keys';
import type { VariantFault } from './variant-fault';

/** As much of a name from outside as a message shows. */
const NAMED_LENGTH = 60;

/** What the check of a list needs to know. */
export interface ListBounds {
  variantsPerOwner: number;
  knownSegments: ReadonlySet<string>;
  /** What the stored row of a variant names already: that may be gone meanwhile, and stays. */
  storedNames: ReadonlyMap<object, StoredNames>;
}

/** Everything that is wrong with a list of variants, each with its place; empty where all is well. */
export function checkVariantList(list: VariantList, bounds: ListBounds): VariantFault[] {
  const { rows, path, owner } = list;
  if (rows === null || rows === undefined) {
    return [];
  }
  if (!Array.isArray(rows)) {
    return [{ path, code: 'variant.not-a-list', message: 'Expected a list of variants.' }];
  }
  if (rows.length > bounds.variantsPerOwner) {
    return [
      {
        path,
        code: 'variant.too-many',
        values: { max: bounds.variantsPerOwner },
        message: `There are ${rows.length} variants; at most ${bounds.variantsPerOwner} are allowed.`,
      },
    ];
  }
  return rows.flatMap((row: unknown, index) => {
    const rowPath = [...path, index];
    return isRecord(row)
      ? [
          ...checkSegments(row.variantSegments, listPassing(row, bounds), rowPath),
          ...checkOverrides(row, listFieldNames(row, owner, bounds), rowPath),
        ]
      : [
          {
            path: rowPath,
            code: 'variant.not-a-variant',
            message: 'Expected a variant with its fields.',
          },
        ];
  });
}

function listPassing(row: object, { knownSegments, storedNames }: ListBounds): ReadonlySet<string> {
  return new Set([...knownSegments, ...(storedNames.get(row)?.segments ?? [])]);
}

/** Of a field that was renamed or may not vary any more the variant goes on naming the old name. */
function listFieldNames(row: object, owner: ModelSchema, { storedNames }: ListBounds): string[] {
  return [...Object.keys(owner.attributes), ...(storedNames.get(row)?.overrides ?? [])];
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
    const message = 'Expected a list of segment keys, such as ["norway"].';
    return [{ path, code: 'variant.segments-not-a-list', message }];
  }
  return value.flatMap((key: unknown, index) => checkSegmentKey(key, known, [...path, index]));
}

function checkSegmentKey(
  key: unknown,
  known: ReadonlySet<string>,
  path: VariantFault['path'],
): VariantFault[] {
  if (typeof key !== 'string') {
    const message = 'Expected the key of a segment.';
    return [{ path, code: 'variant.segment-not-a-key', message }];
  }
  if (known.has(key)) {
    return [];
  }
  const named = key.slice(0, NAMED_LENGTH);
  const message = `No segment has the key "${named}".`;
  return [{ path, code: 'variant.unknown-segment', values: { key: named }, message }];
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
    const message = 'Expected a list of field names, such as ["title"].';
    return [{ path, code: 'variant.overrides-not-a-list', message }];
  }
  return value.flatMap((name: string, index) => {
    if (fieldNames.includes(name)) {
      return [];
    }
    const named = name.slice(0, NAMED_LENGTH);
    const message = `There is no field "${named}".`;
    return [
      { path: [...path, index], code: 'variant.unknown-field', values: { name: named }, message },
    ];
  });
}

/** Rows that were saved before carry the id of their row. */
export function isStored(row: Record<string, unknown>): boolean {
  return row.id !== undefined && row.id !== null;
}
