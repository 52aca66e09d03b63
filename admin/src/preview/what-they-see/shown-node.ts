/** A field that holds no components. */
export interface FieldNode {
  kind: 'field';
  /** The place in the content of the audience, such as `blocks[0].heading`. */
  path: string;
  label: string;
  type: string;
  change: 'same' | 'changed' | 'restricted';
  /** Key of the segment whose variant the value comes from, where one won here or above. */
  segment: string | null;
  /** What everybody else gets. */
  before: unknown;
  /** What the audience gets. */
  after: unknown;
}

/** A component, a block, or a list of them. */
export interface GroupNode {
  kind: 'group';
  path: string;
  label: string;
  change: 'same' | 'changed' | 'added' | 'removed';
  /** Key of the segment whose variant this comes from, where one won here or above. */
  segment: string | null;
  children: ShownNode[];
}

export type ShownNode = FieldNode | GroupNode;

/** Number of differences: each field that differs, and each block that is more or less there. */
export function countDifferences(nodes: readonly ShownNode[]): number {
  return nodes.reduce((count, node) => {
    if (node.change === 'same') {
      return count;
    }
    const isLeaf = node.kind === 'field' || node.change !== 'changed';
    return count + (isLeaf ? 1 : countDifferences(node.children));
  }, 0);
}

/** What differs alone, with the groups that lead there. */
export function selectDifferences(nodes: readonly ShownNode[]): ShownNode[] {
  return nodes
    .filter(({ change }) => change !== 'same')
    .map((node) =>
      node.kind === 'group' && node.change === 'changed'
        ? { ...node, children: selectDifferences(node.children) }
        : node,
    );
}
