import type { PlaceStep } from '../../../../core/contracts/journal';
import type { ContentNames } from '../../preview/what-they-see/compare-content';
import type { SayWithin } from '../../translations/useText';

/**
 * The way to a block as people call it: `Hero 1 › Card 2`. Where another field could hold such a block
 * too, the field is named: `Hero 1 (blocks)`.
 *
 * @param uid of the entry
 */
export function formatPlace(
  text: SayWithin<'entry'>,
  place: readonly PlaceStep[],
  uid: string,
  { findSchema, labelOf }: ContentNames,
): string {
  const says = place.map(({ component, name, field, position }, index) => {
    const owner = place[index - 1]?.component ?? uid;
    const fields = Object.entries(findSchema(owner)?.attributes ?? {});
    const isElsewhere = fields.some(
      ([other, attribute]) =>
        other !== field &&
        (attribute.component === component || attribute.components?.includes(component)),
    );
    return `${name} ${position}${isElsewhere ? ` (${labelOf(owner, field)})` : ''}`;
  });
  return says.length === 0 ? text('panel.entry') : says.join(' › ');
}
