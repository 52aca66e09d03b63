// Shorter texts are searched sooner than anything is made of them.
const MAX_PLAIN_LENGTH = 64;

const GRAM = 3;
const BITS = 1 << 14;
const MAX_REMEMBERED = 64;

/**
 * Which parts of up to three characters each long text of the visitor at hand has, as bits by a hash.
 * They are forgotten with the visitor: whoever evaluates calls `forgetParts` in the end.
 */
const remembered = new Map<string, Uint32Array>();

/** Forgets all texts. Nothing of a visitor outlives the question about them. */
export function forgetParts(): void {
  remembered.clear();
}

/** How many texts are remembered: none, but while a visitor is evaluated. */
export function countRemembered(): number {
  return remembered.size;
}

/**
 * Whether a text contains a part. Of a long text it is remembered which short parts it has, since
 * many rules ask about the same one: to look for each in a text that is made to be searched slowly
 * would take a hundred times as long.
 */
export function containsPart(text: string, part: string): boolean {
  if (text.length > MAX_PLAIN_LENGTH && !mayContain(gramsOf(text), part)) {
    return false;
  }
  return text.includes(part);
}

function mayContain(grams: Uint32Array, part: string): boolean {
  const length = Math.min(GRAM, part.length);
  if (length === 0) {
    return true;
  }
  for (let i = 0; i + length <= part.length; i += 1) {
    const hash = hashAt(part, i, length);
    if ((grams[hash >> 5]! & (1 << (hash & 31))) === 0) {
      return false;
    }
  }
  return true;
}

function gramsOf(text: string): Uint32Array {
  const known = remembered.get(text);
  if (known !== undefined) {
    return known;
  }
  const grams = new Uint32Array(BITS / 32);
  for (let length = 1; length <= GRAM; length += 1) {
    for (let i = 0; i + length <= text.length; i += 1) {
      const hash = hashAt(text, i, length);
      grams[hash >> 5]! |= 1 << (hash & 31);
    }
  }
  if (remembered.size >= MAX_REMEMBERED) {
    remembered.clear();
  }
  remembered.set(text, grams);
  return grams;
}

function hashAt(text: string, from: number, length: number): number {
  let hash = length;
  for (let i = from; i < from + length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  }
  return (hash >>> 16) & (BITS - 1);
}
