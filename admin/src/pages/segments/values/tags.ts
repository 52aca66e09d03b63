/** The values in a text that was typed or pasted: one a line, or between commas or semicolons. */
export function splitTags(text: string): string[] {
  return splitAt(text, /[\n\r,;]+/);
}

/** The values in a text that was typed or pasted, one a line: each may hold a comma. */
export function splitLines(text: string): string[] {
  return splitAt(text, /[\n\r]+/);
}

/** The numbers in a text, as programs write them. What is no number stays, to be told. */
export function splitNumbers(text: string, decimalSign: string): string[] {
  const isComma = decimalSign === ',';
  const parts = splitAt(text, isComma ? /[\s;]+/ : /[\s,;]+/);
  return isComma ? parts.map((part) => part.replace(',', '.')) : parts;
}

/** Numbers where they are some; what is none stays as it was typed. */
export function toNumbers(tags: readonly string[]): (number | string)[] {
  return tags.map((tag) => (Number.isFinite(Number(tag)) ? Number(tag) : tag));
}

/** The tags with more at the end; none twice, whatever their case. */
export function addTags(tags: readonly string[], more: readonly string[]): string[] {
  const known = new Set(tags.map((tag) => tag.toLowerCase()));
  const added: string[] = [];
  for (const tag of more) {
    if (known.has(tag.toLowerCase())) {
      continue;
    }
    known.add(tag.toLowerCase());
    added.push(tag);
  }
  return [...tags, ...added];
}

function splitAt(text: string, separators: RegExp): string[] {
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
