/** A part of the sentence, following "Visitors". */
export interface Phrase {
  text: string;
  /**
   * `short` is an adverbial, "from Norway"; `addition` is one that needs an "and", "not from Norway";
   * `clause` has a verb, "who are logged in"; `alternatives` are joined by or.
   */
  form: 'short' | 'addition' | 'clause' | 'alternatives';
  /** It has no "or", "and" or comma of its own, so that it can stand in a list as it is. */
  isSimple: boolean;
}

/** Puts texts in a template's places, such as `{v}`. What is put in is not read again. */
export function fillTemplate(template: string, texts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, place: string) => texts[place] ?? '');
}

/** "a", "a or b", "a, b or c". */
export function joinList(texts: readonly string[], conjunction: string): string {
  if (texts.length < 2) {
    return texts.join('');
  }
  return `${texts.slice(0, -1).join(', ')} ${conjunction} ${texts.at(-1) ?? ''}`;
}
