/** The words for what a variant has beside its fields, as keys of the entry's texts. */
export const META_FIELD_WORDS: Readonly<Record<string, string>> = {
  variantSegments: 'history.field.segments',
  variantLabel: 'history.field.label',
  variantHidden: 'history.field.hidden',
};
