const NON_ASCII = /[\u0080-\uffff]/;

/**
 * The form in which texts are compared: trimmed, in Unicode NFC and, unless `caseSensitive`, with
 * case folded. Folding follows no locale: `ß` equals `SS`, `ς` equals `Σ`, and Turkish `ı` equals
 * `I`, while `İ` equals an `i` with a combining dot only, as in Unicode's default folding.
 */
export function normalizeText(text: string, caseSensitive = false): string {
  const trimmed = text.trim();
  if (!NON_ASCII.test(trimmed)) return caseSensitive ? trimmed : trimmed.toLowerCase();
  const composed = trimmed.normalize('NFC');
  return caseSensitive ? composed : foldCase(composed);
}

// Upper case unites ß with SS, but only lower case turns ẞ into ß before. Lower-casing writes a sigma
// at the end of a word as ς, which would make "ΟΔΟΣ" no beginning of "ΟΔΟΣΑ". All may undo NFC.
function foldCase(text: string): string {
  const folded = text.toLowerCase().toUpperCase().toLowerCase();
  return folded.replaceAll('ς', 'σ').normalize('NFC');
}
