import { Flex } from '@strapi/design-system';
import { useContext } from 'react';
import { useText } from '../../translations/useText';
import { ResetUndoContext } from '../editing/useUndoReset';
import { useVariantEditing } from '../editing/useVariantEditing';
import type { FieldPlace } from '../field-place/field-place';
import { FieldAction } from '../field-place/FieldAction';
import { useCanEditVariant } from '../field-place/useCanEditVariant';

/** What can be done with a field that the segment gets from the default content. */
export function InheritedActions(place: FieldPlace) {
  const text = useText('entry');
  const canEdit = useCanEditVariant(place);
  const { override } = useVariantEditing(place.field, place.mark, place.ownerPath);
  const { undo } = useContext(ResetUndoContext);
  if (!canEdit) {
    return null;
  }
  const fieldLabel = place.field.label;
  return (
    <Flex gap={2}>
      <FieldAction label={text('field.override')} fieldLabel={fieldLabel} onClick={override} />
      {undo !== null && (
        <FieldAction label={text('field.undo')} fieldLabel={fieldLabel} onClick={undo} />
      )}
    </Flex>
  );
}
