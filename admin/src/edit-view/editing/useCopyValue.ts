import { useCallback, useContext } from 'react';
import { FormEntryContext } from '../form-entry/form-entry';
import type { AttributeLayout } from '../layout/edit-layout';
import { copyValue } from '../variant/copy-value';
import { connectAll } from '../variant/relation-items';
import { setIn } from '../variant/set-in';
import { useComponentSchemas } from './useComponentSchemas';
import { useReadRelations } from './useRelations';

/** A value of the form, and the row that it is in. */
export interface ValueSource {
  attribute: AttributeLayout;
  value: unknown;
  fieldName: string;
  /** The component's uid and row; missing where the owner is the entry. */
  owner?: { uid: string; id: string | null };
}

/** Copies a value for another row, with the relations in it. */
export function useCopyValue(): (source: ValueSource) => Promise<unknown> {
  const schemas = useComponentSchemas();
  const readRelations = useReadRelations();
  const entry = useContext(FormEntryContext);
  return useCallback(
    async ({ attribute, value, fieldName, owner }) => {
      const copy = copyValue(value, attribute, schemas, {
        model: owner?.uid ?? entry?.model ?? '',
        id: owner === undefined ? (entry?.documentId ?? null) : owner.id,
        field: fieldName,
      });
      let result = copy.value;
      for (const { source, changes, path } of copy.relations) {
        result = setIn(result, path, connectAll(await readRelations(source), changes));
      }
      return result;
    },
    [entry, readRelations, schemas],
  );
}
