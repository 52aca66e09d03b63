/** A value as a person reads it: the words of rich text, and JSON for what has no words. */
export function toPlainText(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'string') {
    return value;
  }
  const lines = readBlocks(value);
  return lines === null ? JSON.stringify(value, null, 2) : lines.join('\n');
}

/** The lines of the blocks editor's value, one a block; `null` where the value is something else. */
function readBlocks(value: unknown): string[] | null {
  const isBlocks =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((block) => readChildren(block) !== null);
  return isBlocks ? value.map(readWords) : null;
}

function readWords(node: unknown): string {
  const children = readChildren(node);
  if (children === null) {
    const text = (node as { text?: unknown } | null)?.text;
    return typeof text === 'string' ? text : '';
  }
  const isList = children.some((child) => (child as { type?: unknown }).type === 'list-item');
  return children.map(readWords).join(isList ? '\n' : '');
}

function readChildren(node: unknown): unknown[] | null {
  const children = (node as { children?: unknown } | null)?.children;
  return Array.isArray(children) ? children : null;
}
