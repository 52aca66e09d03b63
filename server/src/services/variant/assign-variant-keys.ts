import { randomBytes } from 'node:crypto';

/** A row of a variant in the data of a write, and the key that it is stored with, if it is. */
export interface KeyedRow {
  row: Record<string, unknown>;
  storedKey: string | null;
}

const KEY_PATTERN = /^[\w-]{1,64}$/;

/**
 * Gives each variant of an entry its key: made once, kept for good, and never shared. A stored row
 * keeps its key whatever the write says; a copy of a row gets a key of its own.
 *
 * @param rows all rows that the write holds; changed in place
 * @param taken keys of variants of the entry that the write does not touch
 */
export function assignVariantKeys(rows: readonly KeyedRow[], taken: Iterable<string>): void {
  const used = new Set(taken);
  const waiting: Record<string, unknown>[] = [];
  for (const { row, storedKey } of rows) {
    if (storedKey !== null && !used.has(storedKey)) {
      used.add(storedKey);
      row.variantKey = storedKey;
    } else {
      waiting.push(row);
    }
  }
  for (const row of waiting) {
    const given = row.variantKey;
    const isFree = typeof given === 'string' && KEY_PATTERN.test(given) && !used.has(given);
    const key = isFree ? given : createFreeKey(used);
    used.add(key);
    row.variantKey = key;
  }
}

function createFreeKey(used: ReadonlySet<string>): string {
  let key = createKey();
  while (used.has(key)) {
    key = createKey();
  }
  return key;
}

/** Twelve characters that are safe in URLs and attribute values. */
function createKey(): string {
  return randomBytes(9).toString('base64url');
}
