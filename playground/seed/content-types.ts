export const SEGMENT_UID = 'plugin::personalization.segment';

/** The shop's content types, in the order in which they can be written: targets before owners. */
export const CONTENT_TYPES = [
  'api::tag.tag',
  'api::category.category',
  'api::author.author',
  'api::product.product',
  'api::article.article',
  'api::page.page',
  'api::global.global',
] as const;
