import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { isSame } from '../variant/default-snapshot';
import { getIn, getListPath, joinPath } from '../variant/path';
import { findRowIndex, readRows } from '../variant/rows';
import type { FieldPlace } from './EntryField';

/**
 * Calls `remember` when the editor changes the variant's value: with the default in its present state
 * before their eyes, they chose what the variant says.
 *
 * @param isChanged whether the default is another one than the variant remembers
 */
export function useRememberDefault(
  { field, mark, ownerPath }: FieldPlace,
  isChanged: boolean,
  remember: () => void,
): void {
  const edited = useForm('personalization', ({ values, initialValues }) => {
    const rows = readRows(values, ownerPath);
    const path = joinPath(
      getListPath(ownerPath),
      findRowIndex(rows, mark.segment ?? ''),
      field.name,
    );
    const value = getIn(values, path);
    // What is not edited is what was loaded, also when the form is filled anew.
    return isSame(value, getIn(initialValues, path)) ? null : JSON.stringify(value ?? null);
  });
  const seen = useRef(edited);
  useEffect(() => {
    const isEdit = edited !== null && edited !== seen.current;
    seen.current = edited;
    if (isEdit && isChanged) {
      remember();
    }
  }, [edited, isChanged, remember]);
}
