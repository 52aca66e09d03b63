import { useVariantEditing } from '../editing/useVariantEditing';
import { useEntryText } from '../useEntryText';
import type { FieldPlace } from './EntryField';
import { FieldAction } from './FieldAction';
import { useCanEditVariant } from './useCanEditVariant';

/** What can be done with a field that the segment gets from the default content. */
export function InheritedActions(place: FieldPlace) {
  const text = useEntryText();
  const canEdit = useCanEditVariant(place);
  const { override } = useVariantEditing(place.field, place.mark, place.ownerPath);
  return canEdit ? (
    <FieldAction label={text('field.override')} fieldLabel={place.field.label} onClick={override} />
  ) : null;
}
