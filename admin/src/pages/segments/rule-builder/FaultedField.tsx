import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface FaultedFieldProps {
  /** Before `-error`, it is the id of the faults, for controls that do not say so by themselves. */
  id?: string;
  /** What is wrong, in words. Said at the control, and by screen readers with it. */
  faults: readonly string[];
  /** The width that the field wants beside others. */
  basis?: string;
  children?: ReactNode;
}

/** A control with its faults below it. */
export function FaultedField({ id, faults, basis, children }: FaultedFieldProps) {
  const error = faults.length === 0 ? undefined : faults.join(' ');
  const isBare = children === undefined || children === null;
  if (isBare && error === undefined) {
    return null;
  }
  return (
    <Field.Root
      id={id}
      error={error}
      flex={basis === undefined ? undefined : `1 1 ${basis}`}
      minWidth={0}
    >
      {children}
      <Field.Error />
    </Field.Root>
  );
}
