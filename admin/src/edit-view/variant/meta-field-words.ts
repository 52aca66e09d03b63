import type { TextKeyWithin } from '../../translations/useText';

/** The words for what a variant has beside its fields, as keys of the entry's texts. */
export const META_FIELD_WORDS: Readonly<Record<string, TextKeyWithin<'entry'>>> = {
  variantSegments: 'history.field.segments',
  variantLabel: 'history.field.label',
  variantHidden: 'history.field.hidden',
};
