/** Name of the private repeatable attribute that holds an owner's variants. */
export const VARIANTS_ATTRIBUTE = 'segmentVariants';

/** Name of the attribute that makes a component show only where one of its variants matches. */
export const DEFAULT_HIDDEN_ATTRIBUTE = 'segmentDefaultHidden';

/** Names of the fields that a variant carries besides its copies of the owner's fields. */
export const VARIANT_META_FIELDS = [
  'variantKey',
  'variantSegments',
  'variantOverrides',
  'variantLabel',
  'variantHidden',
  'variantDefaults',
] as const;

/** The row of a variant: its meta fields and a copy of each field of the owner that may vary. */
export interface Variant {
  variantKey?: string | null;
  /** Keys of the segments that get this variant. */
  variantSegments?: unknown;
  /** Names of the fields that this variant sets. All others inherit the default. */
  variantOverrides?: unknown;
  variantLabel?: string | null;
  /** Components only: the block is left out for these segments. */
  variantHidden?: boolean | null;
  /** Defaults of the overridden fields when the variant was last edited, for telling editors what changed since. */
  variantDefaults?: unknown;
  [field: string]: unknown;
}

/** The strings of a stored list; anything else counts as an empty list. */
export function readStringList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
