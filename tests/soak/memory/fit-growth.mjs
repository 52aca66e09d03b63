const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * By how much a series grows from its first to its last point, by the median of the slopes between
 * all pairs of points (Theil–Sen): a few points far off, as a garbage collection that came at a bad
 * time, do not move it.
 *
 * @param points `{ at, bytes }`, two or more; `at` in milliseconds
 * @returns bytes over the whole time
 */
export function fitGrowth(points) {
  const slopes = points.flatMap((from, i) =>
    points.slice(i + 1).map((to) => (to.bytes - from.bytes) / (to.at - from.at)),
  );
  return median(slopes) * (points.at(-1).at - points[0].at);
}
