import { useContext, type ReactNode } from 'react';
import { FieldRow } from '../layout/field-rows';
import type { FieldLayout } from '../layout/edit-layout';
import { OnlyField } from './only-field';

interface VariantRowsProps {
  /** All rows, as the host renders them. */
  all: ReactNode[];
  renderRow(row: FieldLayout[]): ReactNode;
}

/** The rows of a component that holds variants, or the one field that is asked for. */
export function VariantRows({ all, renderRow }: VariantRowsProps) {
  const only = useContext(OnlyField);
  return only === null ? all : renderRow(FieldRow.of({ ...only.field, size: 12 }));
}
