import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface FaultedFieldProps {
  /** What is wrong, in words. Said at the control, and by screen readers with it. */
  faults: readonly string[];
  /** The width that the field wants beside others. */
  basis?: string;
  children?: ReactNode;
}

/** A control with its faults below it. */
export function FaultedField({ faults, basis, children }: FaultedFieldProps) {
  const error = faults.length === 0 ? undefined : faults.join(' ');
  if (children === undefined && error === undefined) return null;
  return (
    <Field.Root error={error} flex={basis === undefined ? undefined : `1 1 ${basis}`} minWidth={0}>
      {children}
      <Field.Error />
    </Field.Root>
  );
}
