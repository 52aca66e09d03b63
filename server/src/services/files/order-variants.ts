import type { JournalVariant } from '../journal/content/content';
import type { PlannedVariant } from './entry-plan';

/**
 * The variants of a file in their order, and those that are only here after the one that they stood
 * after. Ordering the result once more changes nothing.
 */
export function orderVariants(
  before: readonly JournalVariant[],
  wanted: readonly PlannedVariant[],
  onlyHere: readonly JournalVariant[],
): PlannedVariant[] {
  const after = [...wanted];
  for (const variant of onlyHere) {
    const earlier = before.slice(0, before.indexOf(variant)).reverse();
    const previous = earlier.find(({ key }) => after.some((each) => each.key === key));
    const index = after.findIndex(({ key }) => key === previous?.key);
    after.splice(index + 1, 0, { key: variant.key, stored: variant });
  }
  return after;
}
