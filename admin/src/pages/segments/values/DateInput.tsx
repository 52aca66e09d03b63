import { DatePicker } from '@strapi/design-system';
import { useLocale } from '../../../translations/useLocale';
import { useText } from '../../../translations/useText';
import { isDayOrBlank, readDay, writeDay } from './date-value';
import { TextValueInput } from './TextValueInput';
import type { ValueInputProps } from './value-input-props';

/** A day. A point in time, which only other tools write, is shown as the text that it is. */
export function DateInput(props: ValueInputProps) {
  const say = useText();
  const { intl } = useLocale();
  const { label, value, onChange, disabled } = props;
  if (!isDayOrBlank(value)) {
    return <TextValueInput {...props} />;
  }
  return (
    <DatePicker
      aria-label={label}
      locale={intl}
      value={readDay(value)}
      onChange={(date) => onChange(writeDay(date))}
      onClear={() => onChange('')}
      clearLabel={say('shared.clear')}
      disabled={disabled}
    />
  );
}
