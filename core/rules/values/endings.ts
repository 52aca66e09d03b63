/** By the code of an ASCII character: 1 where one of some texts ends with it, in either case. */
export type Endings = Uint8Array;

const ASCII_CODES = 128;
const LAST_SPACE = 0x20;

/** The last characters of texts that are in the form in which texts are compared. */
export function readEndings(texts: Iterable<string>, caseSensitive: boolean): Endings {
  const endings = new Uint8Array(ASCII_CODES);
  for (const text of texts) {
    const last = text.slice(-1);
    for (const form of caseSensitive ? [last] : [last, last.toUpperCase()]) {
      const code = form.charCodeAt(0);
      if (code < ASCII_CODES) {
        endings[code] = 1;
      }
    }
  }
  return endings;
}

/**
 * Whether a text surely is none of those that have the endings, whatever its case, its spaces and its
 * Unicode form. Neither trimming nor NFC nor folding takes a visible ASCII character from the end of
 * a text or puts one there: only what follows a character combines with it.
 */
export function endsOtherwise(text: string, endings: Endings): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code > LAST_SPACE && code < ASCII_CODES - 1 && endings[code] === 0;
}
