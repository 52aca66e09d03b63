import { readStringList, type Variant } from './variant';

/** The variant that won at one place, and the segment that it won by. */
export interface Choice {
  variant: Variant;
  segment: string;
}

/**
 * The first variant, in the editor's order, that names a segment the visitor is in.
 *
 * @param variants the owner's variants as stored; anything else than a list counts as none
 * @param matching keys of the active segments that the visitor is in
 * @returns `null` where the default content stays
 */
export function chooseVariant(variants: unknown, matching: ReadonlySet<string>): Choice | null {
  if (!Array.isArray(variants) || matching.size === 0) {
    return null;
  }
  for (const variant of variants) {
    if (typeof variant !== 'object' || variant === null) {
      continue;
    }
    const row = variant as Variant;
    const segment = readStringList(row.variantSegments).find((key) => matching.has(key));
    if (segment !== undefined) {
      return { variant: row, segment };
    }
  }
  return null;
}
