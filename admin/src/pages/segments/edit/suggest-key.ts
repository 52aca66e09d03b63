import { SEGMENT_BOUNDS } from '../../../../../core/contracts/segment/bounds';

/** Letters that do not fall apart into a base letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ł: 'l',
};

/** The key that a name suggests, such as `nye-besokende`; empty where no letter is left. */
export function suggestKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[æøœßðþđł]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SEGMENT_BOUNDS.key)
    .replace(/^-+|-+$/g, '');
}
