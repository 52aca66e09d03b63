/** The values in a text that was typed or pasted: one a line, or between commas or semicolons. */
export function splitTags(text: string): string[] {
  return text
    .split(/[\n\r,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The tags with more at the end; none twice, whatever their case. */
export function addTags(tags: readonly string[], more: readonly string[]): string[] {
  const known = new Set(tags.map((tag) => tag.toLowerCase()));
  const added: string[] = [];
  for (const tag of more) {
    if (known.has(tag.toLowerCase())) continue;
    known.add(tag.toLowerCase());
    added.push(tag);
  }
  return [...tags, ...added];
}
