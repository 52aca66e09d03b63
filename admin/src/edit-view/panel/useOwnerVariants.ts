import { useComponentSchemas } from '../editing/useComponentSchemas';
import { useCopyRow } from '../editing/useCopyRow';
import { useEntryForm } from '../editing/useEntryForm';
import { createRow } from '../variant/new-row';
import { getListPath, joinPath } from '../variant/path';
import { findSameRow, readRows } from '../variant/rows';

/** What an editor says about a variant as a whole. */
export interface VariantInput {
  segments: string[];
  label: string;
}

/** What can be done with the variants of one owner. */
export interface OwnerVariantChanges {
  add(input: VariantInput): void;
  change(index: number, input: VariantInput): void;
  duplicate(index: number): Promise<void>;
  move(from: number, to: number): void;
  remove(index: number): void;
}

export function useOwnerVariants(ownerPath: string, variantComponent: string): OwnerVariantChanges {
  const form = useEntryForm();
  const schemas = useComponentSchemas();
  const copyRow = useCopyRow(variantComponent);
  const listPath = getListPath(ownerPath);
  return {
    add: ({ segments, label }) =>
      form.addRow(listPath, {
        ...createRow(schemas[variantComponent]?.attributes ?? {}, segments),
        variantLabel: label === '' ? null : label,
      }),
    change: (index, { segments, label }) => {
      form.setValue(joinPath(listPath, index, 'variantSegments'), segments);
      form.setValue(joinPath(listPath, index, 'variantLabel'), label === '' ? null : label);
    },
    duplicate: async (index) => {
      const row = readRows(form.getValues(), ownerPath)[index];
      if (row !== undefined) {
        const copy = await copyRow(row);
        form.writeAtOnce(() => {
          const rows = readRows(form.getValues(), ownerPath);
          const place = findSameRow(rows, row);
          // For nobody yet: a copy for the same segments would never be reached.
          form.addRow(
            listPath,
            { ...copy, variantSegments: [] },
            place === -1 ? rows.length : place + 1,
          );
        });
      }
    },
    move: (from, to) => form.moveRow(listPath, from, to),
    remove: (index) => form.removeRow(listPath, index),
  };
}
