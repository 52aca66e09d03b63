import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { readEdit } from '../variant/read-edit';
import type { FieldPlace } from '../field-place/field-place';

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
  const segment = mark.segment ?? '';
  const edited = useForm('personalization', ({ values, initialValues }) =>
    readEdit(values, initialValues, { ownerPath, segment, fieldName: field.name }),
  );
  const seen = useRef(edited);
  useEffect(() => {
    const isEdit = edited !== null && edited !== seen.current;
    seen.current = edited;
    if (isEdit && isChanged) {
      remember();
    }
  }, [edited, isChanged, remember]);
}
