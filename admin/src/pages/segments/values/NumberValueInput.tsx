import { NumberInput, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useLocale } from '../../../translations/useLocale';
import type { Choice } from './choices';
import type { ValueInputProps } from './value-input-props';

/** A number; an hour of the day is chosen by the clock. */
export function NumberValueInput({
  label,
  value,
  onChange,
  disabled,
  choices,
}: ValueInputProps & { choices?: readonly Choice[] }) {
  const { intl } = useLocale();
  const number = value === '' || value === null || value === undefined ? undefined : Number(value);
  if (choices !== undefined && choices.length > 0) {
    return (
      <SingleSelect
        aria-label={label}
        value={number === undefined ? '' : String(number)}
        onChange={(chosen) => onChange(Number(chosen))}
        disabled={disabled}
      >
        {choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>
            {choice.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    );
  }
  return (
    <NumberInput
      aria-label={label}
      locale={intl}
      value={number === undefined || Number.isNaN(number) ? undefined : number}
      onValueChange={(changed) => onChange(changed ?? '')}
      disabled={disabled}
    />
  );
}
