// Longer texts are rare, and the regular expression reads them faster.
const MAX_SCANNED_LENGTH = 40;

const NON_ASCII = /[\u0080-\uffff]/;

/**
 * How many combining marks may follow each other, as in Unicode's stream-safe text format (UAX #15).
 * No language needs as many, and to sort a run of marks takes the square of its length.
 */
export const MAX_MARKS = 30;

// From the beginning of a run, so that each mark is looked at once however many there are.
const TOO_MANY_MARKS = new RegExp(`(?:^|\\P{M})\\p{M}{${MAX_MARKS + 1}}`, 'u');

/**
 * The form in which texts are compared: trimmed, in Unicode NFC and, unless `caseSensitive`, with
 * case folded. Folding follows no locale: `ß` equals `SS`, `ς` equals `Σ`, and Turkish `ı` equals
 * `I`, while `İ` equals an `i` with a combining dot only, as in Unicode's default folding.
 */
export function normalizeText(text: string, caseSensitive = false): string {
  if (isNormalized(text, caseSensitive)) {
    return text;
  }
  const trimmed = text.trim();
  if (!NON_ASCII.test(trimmed)) {
    return caseSensitive ? trimmed : trimmed.toLowerCase();
  }
  const composed = trimmed.normalize('NFC');
  return caseSensitive ? composed : foldCase(composed);
}

/** Whether a text has more combining marks in a run than texts may have; see `MAX_MARKS`. */
export function hasTooManyMarks(text: string): boolean {
  return text.length > MAX_MARKS && NON_ASCII.test(text) && TOO_MANY_MARKS.test(text);
}

/** Whether a short text is surely in its compared form already, as most are that programs send. */
function isNormalized(text: string, caseSensitive: boolean): boolean {
  const { length } = text;
  if (length > MAX_SCANNED_LENGTH) {
    return false;
  }
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7e || (!caseSensitive && code >= 0x41 && code <= 0x5a)) {
      return false;
    }
    if (code <= 0x20 && (i === 0 || i === length - 1)) {
      return false;
    }
  }
  return true;
}

// Upper case unites ß with SS, but only lower case turns ẞ into ß before. Lower-casing writes a sigma
// at the end of a word as ς, which would make "ΟΔΟΣ" no beginning of "ΟΔΟΣΑ". All may undo NFC.
function foldCase(text: string): string {
  const folded = text.toLowerCase().toUpperCase().toLowerCase();
  return folded.replaceAll('ς', 'σ').normalize('NFC');
}
