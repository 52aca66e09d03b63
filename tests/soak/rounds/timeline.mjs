/**
 * Until when a node may still answer as before. On the node that wrote, the next request must be
 * right; on the other one, what was promised is over a while later.
 */
export function createTimeline(nodes) {
  const rightFrom = new Map(nodes.map((node) => [node, 0]));
  const extend = (node, until) => rightFrom.set(node, Math.max(rightFrom.get(node), until));
  return {
    /** From when on the node's answers must be right; milliseconds of `performance.now()`. */
    rightFrom: (node) => rightFrom.get(node),

    /**
     * Something was written.
     *
     * @param written.writers the nodes that wrote
     * @param written.endedAt when the last of their writes was over
     * @param written.allowedMs how long a node that wrote not all of it may take
     */
    noteWrites({ writers, endedAt, allowedMs }) {
      for (const node of nodes) {
        const isAllItsOwn = writers.size === 1 && writers.has(node);
        extend(node, isAllItsOwn ? endedAt : endedAt + allowedMs);
      }
    },

    /** The nodes no longer hear of each other; what is on its way may be lost. */
    noteBreak(allowedMs) {
      const now = performance.now();
      for (const node of nodes) {
        if (rightFrom.get(node) > now) extend(node, now + allowedMs);
      }
    },
  };
}
