import type { Fault } from '../../../../core/contracts/fault';

const NAMED_SEGMENTS = 3;

/**
 * What is wrong where the active segments have more values than they may have all together, with the
 * segments that have most of them; `null` where they have not. `counts` are by key.
 */
export function describeValueLimit(
  counts: ReadonlyMap<string, number>,
  max: number,
): Omit<Fault, 'location' | 'path'> | null {
  const all = [...counts].sort(([, one], [, other]) => other - one);
  const count = all.reduce((sum, [, values]) => sum + values, 0);
  if (count <= max) {
    return null;
  }
  const largest = all
    .slice(0, NAMED_SEGMENTS)
    .map(([key, values]) => `${key} (${values})`)
    .join(', ');
  return {
    code: 'segment.too-many-values',
    values: { max, count, largest },
    message:
      `there would be ${count} values in the rules of all active segments, ` +
      `most of them in ${largest}`,
    expected: `at most ${max} values in the rules of all active segments`,
  };
}
