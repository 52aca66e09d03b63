/**
 * The exponent `e` of the law `y = c · xᵉ` that comes closest to the points: the slope of the least
 * squares line through their logarithms. Points at 0 have none, and are left out.
 */
export function fitExponent(points) {
  const logs = points.filter(([x]) => x > 0).map(([x, y]) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (pick) => logs.reduce((sum, log) => sum + pick(log), 0) / logs.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const covariance = mean(({ x, y }) => (x - meanX) * (y - meanY));
  return covariance / mean(({ x }) => (x - meanX) ** 2);
}
