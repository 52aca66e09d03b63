import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ValueInputProps } from './value-input-props';

interface BooleanInputProps extends ValueInputProps {
  yes: string;
  no: string;
}

export function BooleanInput({ label, value, onChange, disabled, yes, no }: BooleanInputProps) {
  return (
    <SingleSelect
      aria-label={label}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(chosen) => onChange(chosen === 'true')}
      disabled={disabled}
    >
      <SingleSelectOption value="true">{yes}</SingleSelectOption>
      <SingleSelectOption value="false">{no}</SingleSelectOption>
    </SingleSelect>
  );
}
