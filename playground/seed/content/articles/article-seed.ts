import { coverFields } from '../../pictures';
import { author, type LocalizedText, product, text } from '../../markers';
import type { VariantSeed } from '../../variant';
import { heading, list, paragraph, quote } from '../blocks';

type Pair = readonly [en: string, nb: string];

interface ArticleInput {
  slug: Pair;
  title: Pair;
  excerpt: Pair;
  publishedOn: string;
  readingMinutes: number;
  /** The author's slug. */
  author: string;
  body: object[];
  /** English slugs of products. */
  related?: string[];
  segmentVariants?: VariantSeed[];
}

const toText = (pair: Pair): LocalizedText => text(...pair);

/** An article with the cover that is named after it. */
export const articleSeed = ({ related = [], ...input }: ArticleInput) => ({
  ...input,
  slug: toText(input.slug),
  title: toText(input.title),
  excerpt: toText(input.excerpt),
  author: author(input.author),
  ...coverFields(`cover-${input.slug[0]}`),
  relatedProducts: related.map(product),
});

export const h = (en: string, nb: string) => heading(text(en, nb));
export const p = (en: string, nb: string) => paragraph(text(en, nb));
export const q = (en: string, nb: string) => quote(text(en, nb));
export const ul = (...items: Pair[]) => list(...items.map(toText));
