import type { SegmentKey } from './content/segments';
import type { LocalizedText } from './markers';

/** A row of `segmentVariants`: the values of some fields for some segments. */
export interface VariantSeed {
  variantSegments: SegmentKey[];
  variantLabel: LocalizedText;
  variantOverrides: string[];
  variantHidden?: boolean;
  [field: string]: unknown;
}

/** A variant that sets exactly the fields given; every other field keeps its default. */
export const variant = (
  variantSegments: SegmentKey[],
  variantLabel: LocalizedText,
  values: Record<string, unknown> = {},
): VariantSeed => ({
  ...values,
  variantSegments,
  variantLabel,
  variantOverrides: Object.keys(values),
});

/** A variant that leaves its block out. */
export const hiddenVariant = (
  variantSegments: SegmentKey[],
  variantLabel: LocalizedText,
): VariantSeed => ({ ...variant(variantSegments, variantLabel), variantHidden: true });
