import { TextInput } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import type { ValueInputProps } from './value-input-props';

export function TextValueInput({ label, value, onChange, disabled }: ValueInputProps) {
  const say = useText();
  return (
    <TextInput
      aria-label={label}
      placeholder={say('segments.value.placeholder')}
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
      onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      disabled={disabled}
    />
  );
}
