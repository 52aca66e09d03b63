import type { FieldMark } from '../layout/edit-layout';
import { joinPath, getListPath } from '../variant/path';
import { findRowIndex, listSegments, readRows } from '../variant/rows';
import { useCopyRow } from './useCopyRow';
import { useEntryForm } from './useEntryForm';

/** Gives a segment that shares a variant one of its own with the same content, in the same place. */
export function useSplitVariant(
  ownerPath: string,
  mark: Pick<FieldMark, 'variantComponent'>,
  segment: string,
): () => Promise<void> {
  const form = useEntryForm();
  const copyRow = useCopyRow(mark.variantComponent ?? '');
  return async () => {
    const listPath = getListPath(ownerPath);
    const findRow = () => {
      const rows = readRows(form.getValues(), ownerPath);
      const index = findRowIndex(rows, segment);
      return { index, row: rows[index] };
    };
    const { row } = findRow();
    const copy = row === undefined ? null : await copyRow(row);
    form.writeAtOnce(() => {
      const { row: shared, index } = findRow();
      const others = listSegments(shared).filter((key) => key !== segment);
      if (copy !== null && others.length > 0) {
        form.setValue(joinPath(listPath, index, 'variantSegments'), others);
        form.addRow(listPath, { ...copy, variantSegments: [segment] }, index);
      }
    });
  };
}
