import { DEFAULT_HIDDEN_ATTRIBUTE } from '../../../../core/decision/variant';
import { useComponentSchemas } from '../editing/useComponentSchemas';
import { useEntryForm } from '../editing/useEntryForm';
import type { FieldPlace } from '../field-place/field-place';
import { useCanEditVariant } from '../field-place/useCanEditVariant';
import { createRow } from '../variant/new-row';
import { getListPath, joinPath } from '../variant/path';
import { findRowIndex, listOverrides, readRows } from '../variant/rows';
import type { Visibility } from './block-visibility';

/** Changes who gets to see a block. */
export function useSetVisibility(place: FieldPlace) {
  const { mark, ownerPath, field } = place;
  const form = useEntryForm();
  const schemas = useComponentSchemas();
  const canSet = useCanEditVariant({
    ...place,
    field: { ...field, name: 'variantHidden', type: 'boolean' },
  });

  const setVisibility = (visibility: Visibility): void => {
    const listPath = getListPath(ownerPath);
    const rows = readRows(form.getValues(), ownerPath);
    const index = mark.segment === null ? -1 : findRowIndex(rows, mark.segment);
    const row = rows[index];
    const isUnused = row !== undefined && listOverrides(row).length === 0 && !row.variantLabel;
    form.setValue(joinPath(ownerPath, DEFAULT_HIDDEN_ATTRIBUTE), visibility === 'only');
    if (mark.segment === null) {
      return;
    }
    if (visibility === 'everyone' && isUnused) {
      form.removeRow(listPath, index);
    } else if (row !== undefined) {
      form.setValue(joinPath(listPath, index, 'variantHidden'), visibility === 'hidden');
    } else if (visibility !== 'everyone') {
      const attributes = schemas[mark.variantComponent ?? '']?.attributes ?? {};
      form.addRow(listPath, {
        ...createRow(attributes, [mark.segment]),
        variantHidden: visibility === 'hidden',
      });
    }
  };
  return { canSet, setVisibility };
}
