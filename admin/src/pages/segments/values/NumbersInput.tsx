import { useIntl } from 'react-intl';
import { useLocale } from '../../../translations/useLocale';
import { useText } from '../../../translations/useText';
import type { Choice } from './choices';
import { splitNumbers, toNumbers } from './tags';
import { TagsInput } from './TagsInput';
import type { ValueInputProps } from './value-input-props';

/** Several numbers as tags; hours of the day are chosen by the clock. */
export function NumbersInput({
  value,
  onChange,
  choices,
  ...props
}: ValueInputProps & { choices: readonly Choice[] }) {
  const say = useText();
  const { intl } = useLocale();
  const { formatNumber } = useIntl();
  const parts = new Intl.NumberFormat(intl).formatToParts(1.5);
  const decimalSign = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  return (
    <TagsInput
      {...props}
      value={Array.isArray(value) ? value : []}
      onChange={(tags) => onChange(toNumbers(Array.isArray(tags) ? tags.map(String) : []))}
      split={(text) => splitNumbers(text, decimalSign)}
      placeholder={say('segments.value.typeNumbers')}
      format={(tag) =>
        Number.isFinite(Number(tag))
          ? formatNumber(Number(tag), { maximumSignificantDigits: 17 })
          : tag
      }
      choices={[...choices]}
      isOpen={false}
    />
  );
}
