import type { SegmentsForCheck } from '../../../../../core/rules';
import type { Segments } from '../../../services/segments/useSegments';

/**
 * What conditions on other segments are checked against; `undefined` while the segments are not known,
 * where the server checks alone.
 */
export function toSegmentsForCheck(
  { all, archived, isKnown }: Segments,
  segmentKey: string | null,
): SegmentsForCheck | undefined {
  return isKnown ? { key: segmentKey, all: [...all, ...archived] } : undefined;
}
