import { isSegmentLive, type Segment } from '../../../../../core/segments';

const MAX_KEY_LENGTH_IN_WARNING = 60;

/**
 * The live segments among the keys that a caller named, in the order of the segments, so that the
 * order in the request makes no difference.
 */
export function selectSegments(
  keys: readonly string[],
  segments: readonly Segment[],
  now: Date,
): { matching: string[]; warnings: string[] } {
  const asked = new Set(keys);
  const active = segments.filter((segment) => asked.has(segment.key));
  const known = new Set(active.map((segment) => segment.key));
  const unknown = keys.filter((key) => !known.has(key));
  const dormant = active.filter((segment) => !isSegmentLive(segment, now));
  return {
    matching: active.filter((segment) => isSegmentLive(segment, now)).map(({ key }) => key),
    warnings: [
      ...unknown.map(
        (key) =>
          `No active segment is called "${key.slice(0, MAX_KEY_LENGTH_IN_WARNING)}"; it was ignored.`,
      ),
      ...dormant.map(({ key }) => `The segment "${key}" is outside its schedule; it was ignored.`),
    ],
  };
}
