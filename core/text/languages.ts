/**
 * The languages that the plugin speaks: how each calls itself, and its code in Strapi's admin, which
 * is not always the one that `Intl` knows. All texts and checks follow this list.
 */
export const LANGUAGES = {
  en: { name: 'English', adminCode: 'en' },
  nb: { name: 'Norsk bokmål', adminCode: 'no' },
  da: { name: 'Dansk', adminCode: 'da' },
} as const satisfies Record<string, { name: string; adminCode: string }>;

/** The BCP 47 tag of a language that the plugin speaks. */
export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as [Language, ...Language[]];
