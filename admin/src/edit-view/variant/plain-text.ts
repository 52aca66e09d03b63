/** A value as a person reads it: the words of rich text, and JSON for what has no words. */
export function toPlainText(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'string') {
    return value;
  }
  const lines = readBlocks(value) ?? readNames(value);
  return lines === null ? JSON.stringify(value, null, 2) : lines.join('\n');
}

/** What a list of choices or tags says: plain values, or objects that hold one each. */
function readNames(value: unknown): string[] | null {
  const names = Array.isArray(value) ? value.map(readName) : null;
  return names === null || names.includes(null) ? null : [names.join(', ')];
}

function readName(item: unknown): string | null {
  if (typeof item === 'string' || typeof item === 'number') {
    return String(item);
  }
  const held = typeof item === 'object' && item !== null ? Object.values(item) : [];
  return !Array.isArray(item) && held.length === 1 && typeof held[0] === 'string' ? held[0] : null;
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
