import { useContext, type ReactNode } from 'react';
import { FieldRow } from '../layout/field-rows';
import type { FieldLayout } from '../layout/edit-layout';
import { OnlyField } from './only-field';

interface VariantRowsProps {
  rows: readonly FieldLayout[][];
  /** All rows, as the host renders them. */
  all: ReactNode[];
  renderRow(row: FieldLayout[]): ReactNode;
}

/** The rows of a component that holds variants, or the one field of them that is asked for. */
export function VariantRows({ rows, all, renderRow }: VariantRowsProps) {
  const only = useContext(OnlyField);
  const field = only && rows.flat().find(({ name }) => name === only.name);
  return field ? renderRow(FieldRow.of({ ...field, size: 12 })) : all;
}
