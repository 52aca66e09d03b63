interface Node {
  type?: unknown;
  text?: unknown;
  children?: unknown;
  image?: { alternativeText?: unknown; name?: unknown };
}

/** The words of a rich text in blocks, a line a paragraph; pictures by their alternative text. */
export function blocksToText(blocks: unknown): string {
  return toNodes(blocks)
    .map(blockToText)
    .filter((line) => line !== '')
    .join('\n');
}

function blockToText(block: Node): string {
  if (block.type === 'image') {
    return pictureToText(block);
  }
  if (block.type === 'list') {
    return toNodes(block.children)
      .map((item) => (item.type === 'list' ? blockToText(item) : `• ${inlineToText(item)}`))
      .join('\n');
  }
  return inlineToText(block);
}

function inlineToText({ text, children }: Node): string {
  return typeof text === 'string' ? text : toNodes(children).map(inlineToText).join('');
}

function pictureToText({ image }: Node): string {
  const name = image?.alternativeText ?? image?.name;
  return typeof name === 'string' ? `[${name}]` : '';
}

function toNodes(value: unknown): Node[] {
  return Array.isArray(value)
    ? value.filter((node): node is Node => typeof node === 'object' && node !== null)
    : [];
}
