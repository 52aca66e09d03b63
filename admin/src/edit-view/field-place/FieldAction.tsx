import { IconButton, TextButton } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { styled } from 'styled-components';

interface FieldActionProps {
  label: string;
  /** Which field it is about, for people who do not see where the button stands. */
  fieldLabel: string;
  /** Shown instead of the label, where there is little room. */
  icon?: ReactNode;
  onClick(): void | Promise<void>;
}

/** A small button beside a field's label. */
export function FieldAction({ label, fieldLabel, icon, onClick }: FieldActionProps) {
  const [isBusy, setBusy] = useState(false);
  const name = `${label}: ${fieldLabel}`;
  const run = async () => {
    setBusy(true);
    try {
      await onClick();
    } finally {
      setBusy(false);
    }
  };
  return icon === undefined ? (
    <OneLine aria-label={name} disabled={isBusy} onClick={() => void run()}>
      {label}
    </OneLine>
  ) : (
    <IconButton label={name} variant="ghost" size="XS" disabled={isBusy} onClick={() => void run()}>
      {icon}
    </IconButton>
  );
}

const OneLine = styled(TextButton)`
  white-space: nowrap;
`;
