/** Stands for what cannot be told. */
export const GAP = '…';

const MAX_LENGTH = 60;

// Line breaks, tabs and other blanks that would tear a sentence apart.
const BLANKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;

// What shows nothing by itself, such as marks that turn the direction of text, and halves of
// characters. The two joiners stay: emoji and several scripts are written with them.
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}|\p{Cs}/gu;

/** A text from outside in one line, without what could change how the sentence around it reads. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
}

/** Cuts a clean text where it gets long, between two characters as readers count them. */
export function cutText(text: string): string {
  if (text.length <= MAX_LENGTH) {
    return text;
  }
  let end = 0;
  for (const { index, segment } of GRAPHEMES.segment(text)) {
    if (index + segment.length > MAX_LENGTH) {
      break;
    }
    end = index + segment.length;
  }
  return `${text.slice(0, end)}${GAP}`;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
