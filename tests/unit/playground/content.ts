import { articles } from '../../../playground/seed/content/articles';
import { authors } from '../../../playground/seed/content/authors';
import { categories } from '../../../playground/seed/content/categories';
import { global } from '../../../playground/seed/content/global';
import { pages } from '../../../playground/seed/content/pages';
import { products } from '../../../playground/seed/content/products';
import { tags } from '../../../playground/seed/content/tags';

export type Entry = Readonly<Record<string, unknown>>;

/** The whole shop, by content type. */
export const shop: Readonly<Record<string, readonly Entry[]>> = {
  'api::tag.tag': tags,
  'api::category.category': categories,
  'api::author.author': authors,
  'api::product.product': products,
  'api::article.article': articles,
  'api::page.page': pages,
  'api::global.global': [global],
};

export interface Found {
  /** Such as `blocks[0].segmentVariants[1].heading`. */
  path: string;
  /** The last name in the path. */
  key: string;
  value: unknown;
}

const isPlain = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Every leaf below a value: markers such as texts and references count as leaves. */
export function leavesOf(value: unknown, path = '', key = ''): Found[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => leavesOf(item, `${path}[${index}]`, key));
  }
  if (!isPlain(value)) {
    return [{ path, key, value }];
  }
  return Object.entries(value).flatMap(([name, item]) =>
    leavesOf(item, path ? `${path}.${name}` : name, name),
  );
}

/** Every row of `segmentVariants` below a value, with the values of its owner. */
export function variantsOf(value: unknown): { row: Entry; owner: Entry }[] {
  if (Array.isArray(value)) {
    return value.flatMap(variantsOf);
  }
  if (!isPlain(value)) {
    return [];
  }
  const rows = (value.segmentVariants ?? []) as Entry[];
  return [
    ...rows.map((row) => ({ row, owner: value })),
    ...Object.values(value).flatMap(variantsOf),
  ];
}
