import { fitGrowth } from './fit-growth.mjs';

const MIN_POINTS = 8;

/**
 * What may still come after the warm-up: code that is compiled late, and the grain of the heap, which
 * are some two megabytes. What a leak of a few hundred bytes an answer leaves is several times that.
 */
const MAX_GROWTH_BYTES = 5 * 2 ** 20;

/** Follows the memory of the nodes, each time after their garbage was collected. */
export function watchMemory(nodes) {
  const series = new Map(nodes.map((node) => [node, []]));
  const measured = (node) => series.get(node).filter(({ isWarm }) => isWarm);
  const judge = (node) => {
    const points = measured(node);
    return points.length < MIN_POINTS ? null : fitGrowth(points);
  };

  return {
    /** Measures once. Only from when the caches are full on it counts. */
    async measure({ isWarm }) {
      for (const node of nodes) {
        const bytes = await node.run('measureMemory');
        series.get(node).push({ at: performance.now(), bytes, isWarm });
      }
    },

    latest: () => nodes.map((node) => series.get(node).at(-1)?.bytes),

    /** What is wrong, one line a node. */
    listFaults: () =>
      nodes
        .filter((node) => judge(node) > MAX_GROWTH_BYTES)
        .map(
          (node) =>
            `MEMORY of ${node.name} grew by ${format(judge(node))} MB after the warm-up; at most ${format(MAX_GROWTH_BYTES)} MB are allowed\n  measured  ${measured(
              node,
            )
              .map(({ bytes }) => format(bytes))
              .join(' ')} MB`,
        ),

    describe: () => nodes.map((node) => describeNode(node.name, series.get(node), judge(node))),
  };
}

const format = (bytes) => (bytes / 2 ** 20).toFixed(1);

function describeNode(name, points, growth) {
  const warm = points.filter(({ isWarm }) => isWarm);
  const [first, last] = [warm[0], warm.at(-1)];
  if (first === undefined) return `Memory of ${name}: too short to fill the caches, not measured`;
  const verdict =
    growth === null ? 'too short to judge growth' : `growth, fitted: ${format(growth)} MB`;
  return `Memory of ${name}: first ${format(first.bytes)} MB, last ${format(last.bytes)} MB, measured ${warm.length} times; ${verdict}`;
}
