import { useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { useGetValues } from '../../strapi/useGetValues';
import { noteOutsideWrite } from './outside-writes';

/**
 * What changes the entry's form. Whatever is looked up for a change, such as the place of a row, must
 * be looked up after the last wait: an editor goes on meanwhile, and rows come, go and move.
 */
export interface EntryForm {
  /** What the form holds; what is written inside `writeAtOnce` is in it when that returns. */
  getValues(): Record<string, unknown>;
  /** Sets the value at a path. */
  setValue(path: string, value: unknown): void;
  addRow(listPath: string, row: Record<string, unknown>, index?: number): void;
  moveRow(listPath: string, from: number, to: number): void;
  removeRow(listPath: string, index: number): void;
  /**
   * Makes a change of several writes that is in the form when this returns. Otherwise the next change
   * may look up its place before the form was rendered anew, and write over this one.
   */
  writeAtOnce(write: () => void): void;
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
      writeAtOnce: (write) => flushSync(write),
    }),
    [addFieldRow, getValues, moveFieldRow, onChange, removeFieldRow],
  );
}
