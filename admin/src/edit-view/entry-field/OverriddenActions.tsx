import { Flex } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useContext } from 'react';
import { useText } from '../../translations/useText';
import { ResetUndoContext } from '../editing/useUndoReset';
import { useVariantEditing } from '../editing/useVariantEditing';
import type { FieldPlace } from '../field-place/field-place';
import { FieldAction } from '../field-place/FieldAction';
import { useCanEditVariant } from '../field-place/useCanEditVariant';

/** What can be done with a field that the segment gets with a value of its own. */
export function OverriddenActions(place: FieldPlace) {
  const text = useText('entry');
  const canEdit = useCanEditVariant(place);
  const { reset, copyDefault } = useVariantEditing(place.field, place.mark, place.ownerPath);
  const { resetWith } = useContext(ResetUndoContext);
  if (!canEdit) {
    return null;
  }
  const fieldLabel = place.field.label;
  return (
    <Flex gap={2}>
      <FieldAction
        label={text('field.reset')}
        fieldLabel={fieldLabel}
        onClick={() => resetWith(reset)}
      />
      <FieldAction
        label={text('field.copy')}
        fieldLabel={fieldLabel}
        icon={<Duplicate />}
        onClick={copyDefault}
      />
    </Flex>
  );
}
