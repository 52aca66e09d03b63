import { SEGMENT_BOUNDS } from '../../../../../core/contracts/segment/bounds';
import type { Say } from '../../../translations/useText';

/** The name of a segment's copy. A name that leaves no room for what makes it a copy is cut. */
export function nameCopy(name: string, say: Say): string {
  const whole = say('segments.duplicate.name', { name });
  const excess = whole.length - SEGMENT_BOUNDS.name;
  if (excess <= 0) {
    return whole;
  }
  return say('segments.duplicate.name', { name: name.slice(0, -excess).trimEnd() });
}
