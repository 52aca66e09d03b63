import { useCallback } from 'react';
import type { Variant } from '../../../../core/decision/variant';
import { createRow } from '../variant/new-row';
import { readRowId } from '../variant/row-id';
import { listOverrides, listSegments } from '../variant/rows';
import { useComponentSchemas } from './useComponentSchemas';
import { useCopyValue } from './useCopyValue';

/** Copies a variant to a new row, with the relations of the fields that it sets. */
export function useCopyRow(
  variantComponent: string,
): (row: Variant) => Promise<Record<string, unknown>> {
  const schemas = useComponentSchemas();
  const copyValue = useCopyValue();
  return useCallback(
    async (row) => {
      const attributes = schemas[variantComponent]?.attributes ?? {};
      const owner = { uid: variantComponent, id: readRowId(row) };
      const copy: Record<string, unknown> = {
        ...createRow(attributes, listSegments(row)),
        variantLabel: row.variantLabel ?? null,
        variantOverrides: [...listOverrides(row)],
        variantDefaults: row.variantDefaults ?? {},
        ...(Object.hasOwn(attributes, 'variantHidden')
          ? { variantHidden: row.variantHidden === true }
          : undefined),
      };
      for (const name of listOverrides(row)) {
        const attribute = attributes[name];
        if (attribute !== undefined) {
          copy[name] = await copyValue({ attribute, value: row[name], fieldName: name, owner });
        }
      }
      return copy;
    },
    [copyValue, schemas, variantComponent],
  );
}
