import { useForm } from '@strapi/strapi/admin';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import { useCopyAllDefaults } from '../editing/useCopyAllDefaults';
import type { FieldPlace } from '../field-place/field-place';
import { FieldAction } from '../field-place/FieldAction';
import { useCanEditVariant } from '../field-place/useCanEditVariant';
import { findRowIndex, listOverrides, readRows } from '../variant/rows';

/** Lets an editor start again from the default in all fields that the variant sets. */
export function CopyAll({ segment, ...place }: FieldPlace & { segment: string }) {
  const { mark, ownerPath, field } = place;
  const text = useText('entry');
  const { nameOf } = useSegments();
  const copyAll = useCopyAllDefaults(ownerPath, mark, segment);
  const canEdit = useCanEditVariant({
    ...place,
    field: { ...field, name: 'variantOverrides', type: 'json' },
  });
  const overrides = useForm('personalization', ({ values }) => {
    const rows = readRows(values, ownerPath);
    return listOverrides(rows[findRowIndex(rows, segment)]).length;
  });
  return canEdit && overrides > 0 ? (
    <FieldAction label={text('owner.copyAll')} fieldLabel={nameOf(segment)} onClick={copyAll} />
  ) : null;
}
