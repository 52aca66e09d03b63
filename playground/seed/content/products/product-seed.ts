import { pictureFields } from '../../pictures';
import { category, product, tag, type LocalizedText, text } from '../../markers';
import type { VariantSeed } from '../../variant';

type Pair = readonly [en: string, nb: string];

interface ProductInput {
  slug: Pair;
  name: Pair;
  sku: string;
  /** In Norwegian kroner. */
  price: number;
  weightGrams: number;
  inStock?: boolean;
  badge?: Pair;
  summary: Pair;
  description: Pair;
  /** English slugs of categories, tags and products. */
  categories: string[];
  tags: string[];
  related?: string[];
  segmentVariants?: VariantSeed[];
}

const toText = (pair: Pair): LocalizedText => text(...pair);

/** A product with the picture that is named after it. */
export const productSeed = ({ categories, tags, related = [], ...input }: ProductInput) => ({
  ...input,
  slug: toText(input.slug),
  name: toText(input.name),
  inStock: input.inStock ?? true,
  badge: input.badge ? toText(input.badge) : null,
  summary: toText(input.summary),
  description: toText(input.description),
  ...pictureFields(`product-${input.slug[0]}`),
  categories: categories.map(category),
  tags: tags.map(tag),
  relatedProducts: related.map(product),
});
