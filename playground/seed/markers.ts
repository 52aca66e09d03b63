/** The languages of the shop. The first one is the default. */
export const LOCALES = ['en', 'nb'] as const;
export type Locale = (typeof LOCALES)[number];

/** The same words in both languages, side by side so that they stay in step. */
export class LocalizedText {
  constructor(
    readonly en: string,
    readonly nb: string,
  ) {}
}

/** A picture of `seed/images`, by its file name without extension. */
export class Picture {
  constructor(readonly name: string) {}
}

/** An entry of the seed, by its content type and its English slug. */
export class Reference {
  constructor(
    readonly uid: string,
    readonly slug: string,
  ) {}
}

export const text = (en: string, nb: string) => new LocalizedText(en, nb);
export const picture = (name: string) => new Picture(name);

const referenceTo = (uid: string) => (slug: string) => new Reference(uid, slug);
export const product = referenceTo('api::product.product');
export const category = referenceTo('api::category.category');
export const tag = referenceTo('api::tag.tag');
export const author = referenceTo('api::author.author');
