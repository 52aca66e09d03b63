import { readStringList, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { isRecord } from '../../../../core/json';

/** A document of which only what a role may read is left, and what that leaves out. */
export interface ReadableDocument {
  /** The readable document; its variants override readable fields only. */
  document: Record<string, unknown>;
  /** Fields that a variant overrides with a value that may not be read, by the variant's key. */
  restricted: ReadonlyMap<string, readonly string[]>;
  /** Some variants may not be read at all. */
  isPartial: boolean;
}

interface Walk {
  restricted: Map<string, readonly string[]>;
  isPartial: boolean;
}

/** What choosing a variant needs to know of its row. */
const DECIDING_FIELDS = ['variantKey', 'variantSegments', 'variantOverrides'] as const;

/**
 * Compares a document with what is left of it after sanitizing. A variant's value that was removed
 * would otherwise look like a value that the variant emptied.
 */
export function restrictUnreadable(
  full: Record<string, unknown>,
  readable: Record<string, unknown>,
): ReadableDocument {
  const walk: Walk = { restricted: new Map(), isPartial: false };
  const document = walkItem(full, readable, walk);
  return { document, restricted: walk.restricted, isPartial: walk.isPartial };
}

function walkItem(
  full: Record<string, unknown>,
  readable: Record<string, unknown>,
  walk: Walk,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(readable)) {
    result[name] =
      name === VARIANTS_ATTRIBUTE
        ? walkRows(full[name], value, walk)
        : walkValue(full[name], value, walk);
  }
  const rows = full[VARIANTS_ATTRIBUTE];
  if (Array.isArray(rows) && rows.length > 0 && !Object.hasOwn(readable, VARIANTS_ATTRIBUTE)) {
    walk.isPartial = true;
  }
  return result;
}

function walkValue(full: unknown, readable: unknown, walk: Walk): unknown {
  if (Array.isArray(readable)) {
    const all: unknown[] = Array.isArray(full) ? full : [];
    return readable.map((item, index): unknown => walkValue(all[index], item, walk));
  }
  return isRecord(readable) && isRecord(full) ? walkItem(full, readable, walk) : readable;
}

function walkRows(full: unknown, readable: unknown, walk: Walk): unknown[] {
  if (!Array.isArray(readable)) {
    return [];
  }
  const all: unknown[] = Array.isArray(full) ? full : [];
  return readable.flatMap((row: unknown, index) => {
    const stored = all[index];
    if (!isRecord(row) || !isRecord(stored)) {
      return [];
    }
    if (DECIDING_FIELDS.some((name) => !Object.hasOwn(row, name))) {
      walk.isPartial = true;
      return [];
    }
    const overrides = readStringList(row.variantOverrides);
    const unreadable = overrides.filter(
      (name) => Object.hasOwn(stored, name) && !Object.hasOwn(row, name),
    );
    if (unreadable.length > 0 && typeof row.variantKey === 'string') {
      walk.restricted.set(row.variantKey, unreadable);
    }
    const variantOverrides = overrides.filter((name) => !unreadable.includes(name));
    return [{ ...row, variantOverrides }];
  });
}
