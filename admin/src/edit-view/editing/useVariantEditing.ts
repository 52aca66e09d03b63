import { useMemo } from 'react';
import type { FieldLayout, FieldMark } from '../layout/edit-layout';
import { isCompared, readSnapshots } from '../variant/default-snapshot';
import { getEmptyValue } from '../variant/empty-value';
import { createRow } from '../variant/new-row';
import { getIn, getListPath, joinPath } from '../variant/path';
import {
  disconnectAll,
  readChanges,
  replaceStored,
  type RelatedDocument,
} from '../variant/relation-items';
import { readRowId } from '../variant/row-id';
import { findRowIndex, listOverrides, readRows } from '../variant/rows';
import { useComponentSchemas } from './useComponentSchemas';
import { useCopyValue } from './useCopyValue';
import { useEntryForm } from './useEntryForm';
import { useReadRelations } from './useRelations';

/** What an editor can do to one field for the chosen segment. */
export interface VariantEditing {
  /** Lets the segment have a value of its own, starting from the default's. */
  override(): Promise<void>;
  /**
   * Gives the segment the default's value again, and keeps following it.
   *
   * @param beforeWrite called when everything is read, right before the form is changed
   */
  reset(beforeWrite?: () => void): Promise<void>;
  /** Copies the default's present value into the variant. */
  copyDefault(): Promise<void>;
  /** Notes that the variant stays as it is, though the default changed. */
  keep(): void;
}

/**
 * Changes one field of the variant that the chosen segment gets at one place of the entry. The rows
 * are looked up at the moment of the change, when everything is read that it needs: they may have moved.
 */
export function useVariantEditing(
  field: FieldLayout,
  mark: FieldMark,
  ownerPath: string,
): VariantEditing {
  const form = useEntryForm();
  const schemas = useComponentSchemas();
  const copyValue = useCopyValue();
  const readRelations = useReadRelations();
  return useMemo(() => {
    const { attribute, name } = field;
    const listPath = getListPath(ownerPath);
    const attributes = schemas[mark.variantComponent ?? '']?.attributes ?? {};
    const findRow = () => {
      const rows = readRows(form.getValues(), ownerPath);
      const index = findRowIndex(rows, mark.segment ?? '');
      return { rows, index, row: rows[index], path: joinPath(listPath, index) };
    };
    const readDefault = () => getIn(form.getValues(), joinPath(ownerPath, name));
    const copyDefault = () => {
      const block = getIn(form.getValues(), ownerPath);
      const owner =
        mark.component === null ? undefined : { uid: mark.component, id: readRowId(block) };
      return copyValue({ attribute, value: readDefault(), fieldName: name, owner });
    };
    const remember = (rowPath: string, snapshots: Readonly<Record<string, unknown>>) => {
      if (isCompared(attribute)) {
        const snapshot = readDefault() ?? null;
        form.setValue(joinPath(rowPath, 'variantDefaults'), { ...snapshots, [name]: snapshot });
      }
    };
    return {
      override: async () => {
        const value = await copyDefault();
        const stored = await readStored();
        form.writeAtOnce(() => {
          const { row, index, rows } = findRow();
          if (row === undefined) {
            form.addRow(listPath, createRow(attributes, [mark.segment ?? '']));
          }
          const path = joinPath(listPath, row === undefined ? rows.length : index);
          form.setValue(joinPath(path, name), replaceIn(stored, value));
          const overrides = listOverrides(row).filter((other) => other !== name);
          form.setValue(joinPath(path, 'variantOverrides'), [...overrides, name]);
          remember(path, readSnapshots(row));
        });
      },
      reset: async (beforeWrite) => {
        const stored = await readStored();
        beforeWrite?.();
        form.writeAtOnce(() => {
          const { row, index, path } = findRow();
          if (row === undefined) {
            return;
          }
          const overrides = listOverrides(row).filter((other) => other !== name);
          if (overrides.length === 0 && !row.variantLabel && row.variantHidden !== true) {
            form.removeRow(listPath, index);
            return;
          }
          form.setValue(joinPath(path, 'variantOverrides'), overrides);
          const { [name]: _forgotten, ...snapshots } = readSnapshots(row);
          form.setValue(joinPath(path, 'variantDefaults'), snapshots);
          form.setValue(joinPath(path, name), emptyField(stored));
        });
      },
      copyDefault: async () => {
        const value = await copyDefault();
        const stored = await readStored();
        form.writeAtOnce(() => {
          const { row, path } = findRow();
          // Reset in the meantime, it has to stay empty.
          if (listOverrides(row).includes(name)) {
            form.setValue(joinPath(path, name), replaceIn(stored, value));
            remember(path, readSnapshots(row));
          }
        });
      },
      keep: () => {
        const { row, path } = findRow();
        if (row !== undefined) {
          remember(path, readSnapshots(row));
        }
      },
    };

    /** What is stored for a relation of the variant. Its row may be another one after a save. */
    async function readStored(): Promise<RelatedDocument[]> {
      const id = readRowId(findRow().row);
      if (attribute.type !== 'relation' || id === null) {
        return [];
      }
      const stored = await readRelations({ model: mark.variantComponent ?? '', id, field: name });
      return readRowId(findRow().row) === id ? stored : readStored();
    }

    /** What is stored for a relation stays unless it is disconnected. */
    function replaceIn(stored: readonly RelatedDocument[], value: unknown): unknown {
      return attribute.type === 'relation' ? replaceStored(stored, readChanges(value)) : value;
    }

    function emptyField(stored: readonly RelatedDocument[]): unknown {
      return attribute.type === 'relation' ? disconnectAll(stored) : getEmptyValue(attribute);
    }
  }, [copyValue, field, form, mark, ownerPath, readRelations, schemas]);
}
