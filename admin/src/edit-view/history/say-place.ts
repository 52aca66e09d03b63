import type { PlaceStep } from '../../../../core/contracts/journal';
import type { useEntryText } from '../useEntryText';

/** The way to a block as people call it: `Hero 1 › Card 2`. */
export function sayPlace(
  text: ReturnType<typeof useEntryText>,
  place: readonly PlaceStep[],
): string {
  return place.length === 0
    ? text('panel.entry')
    : place.map(({ name, position }) => `${name} ${position}`).join(' › ');
}
