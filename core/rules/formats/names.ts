import { suggestNames } from '../parse/suggest-names';
import { normalizeText } from '../values/text';

/** Codes by the names that people know them by, in compared form. */
export type CodesByName = ReadonlyMap<string, string>;

/** The first code that has a name keeps it. Names that are missing are passed over. */
export function indexNames(
  names: Iterable<readonly [name: string | undefined, code: string]>,
): CodesByName {
  const codes = new Map<string, string>();
  for (const [name, code] of names) {
    const key = normalizeText(name ?? '');
    if (key !== '' && !codes.has(key)) {
      codes.set(key, code);
    }
  }
  return codes;
}

/** The code of that name, or of the one that is written nearly the same; `null` if there is none. */
export function findCode(name: string, codes: CodesByName): string | null {
  const wanted = normalizeText(name).replace(/\.$/, '');
  const exact = codes.get(wanted);
  if (exact !== undefined) {
    return exact;
  }
  // Of short names every other one is nearly the same.
  const [nearest] = wanted.length < 4 ? [] : suggestNames(wanted, codes.keys());
  return nearest === undefined ? null : (codes.get(nearest) ?? null);
}

/** Computes something when it is first asked for: names are needed where something is wrong. */
export function lazily<T>(compute: () => T): () => T {
  let computed: { value: T } | null = null;
  return () => (computed ??= { value: compute() }).value;
}
