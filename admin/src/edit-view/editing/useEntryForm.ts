import { useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useGetValues } from '../../strapi/useGetValues';
import { noteOutsideWrite } from './outside-writes';

/** What changes the entry's form. */
export interface EntryForm {
  getValues(): Record<string, unknown>;
  /** Sets the value at a path. */
  setValue(path: string, value: unknown): void;
  addRow(listPath: string, row: Record<string, unknown>, index?: number): void;
  moveRow(listPath: string, from: number, to: number): void;
  removeRow(listPath: string, index: number): void;
}

/** The form of the entry that is open, to be changed by code. */
export function useEntryForm(): EntryForm {
  const getValues = useGetValues();
  const onChange = useForm('personalization', (form) => form.onChange) as EntryForm['setValue'];
  const addFieldRow = useForm('personalization', (form) => form.addFieldRow);
  const moveFieldRow = useForm('personalization', (form) => form.moveFieldRow);
  const removeFieldRow = useForm('personalization', (form) => form.removeFieldRow);
  return useMemo(
    () => ({
      getValues,
      setValue: (path, value) => {
        noteOutsideWrite(getValues, path, value);
        onChange(path, value);
      },
      addRow: addFieldRow,
      moveRow: moveFieldRow,
      removeRow: removeFieldRow,
    }),
    [addFieldRow, getValues, moveFieldRow, onChange, removeFieldRow],
  );
}
