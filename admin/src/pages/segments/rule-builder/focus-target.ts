interface Node {
  id?: string;
  rules?: readonly (Node | string)[];
}

/** The place of a member as people count: 2.1 is the first member of the second one. */
export function numberOfPath(path: readonly number[]): string {
  return path.map((position) => position + 1).join('.');
}

/** The name of the place of a group's own buttons. */
export function actionsIdOf(groupId: string): string {
  return `${groupId}-actions`;
}

/**
 * Where the focus goes when the member at `path` is removed: to the member before it, to the one
 * after it, or else to the buttons of its group.
 */
export function siblingToFocus(root: Node, path: readonly number[]): string {
  const parent = findNode(root, path.slice(0, -1));
  const position = path[path.length - 1] ?? 0;
  const sibling = parent?.rules?.[position - 1] ?? parent?.rules?.[position + 1];
  if (typeof sibling === 'object' && sibling.id !== undefined) {
    return sibling.id;
  }
  return actionsIdOf(parent?.id ?? '');
}

function findNode(root: Node, path: readonly number[]): Node | null {
  let node: Node = root;
  for (const position of path) {
    const next = node.rules?.[position];
    if (typeof next !== 'object') {
      return null;
    }
    node = next;
  }
  return node;
}
