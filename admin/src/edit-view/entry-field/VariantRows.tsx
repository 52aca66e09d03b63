import { useContext, type ReactNode } from 'react';
import type { FieldLayout } from '../layout/edit-layout';
import { OnlyField } from './only-field';

interface VariantRowsProps {
  /** All rows, as the host renders them. */
  all: ReactNode[];
  renderField(field: FieldLayout): ReactNode;
}

/** The rows of a component that holds variants, or the one field that is asked for. */
export function VariantRows({ all, renderField }: VariantRowsProps) {
  const only = useContext(OnlyField);
  return only === null ? all : renderField({ ...only.field, size: 12 });
}
