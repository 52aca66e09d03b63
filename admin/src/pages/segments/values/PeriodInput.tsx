import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { PERIOD_UNITS } from '../../../../../core/rules';
import { useText } from '../../../translations/useText';
import { NumberValueInput } from './NumberValueInput';
import type { ValueInputProps } from './value-input-props';

/** A length of time, such as 30 days. */
export function PeriodInput({ label, value, onChange, disabled }: ValueInputProps) {
  const say = useText();
  const { amount, unit } = readParts(value);
  return (
    <Flex gap={2} width="100%">
      <Box flex="1 1 8rem">
        <NumberValueInput
          label={label}
          value={amount}
          onChange={(changed) => onChange({ amount: changed, unit })}
          disabled={disabled}
        />
      </Box>
      <Box flex="1 1 12rem">
        <SingleSelect
          aria-label={say('segments.value.unit', { label })}
          value={unit}
          onChange={(chosen) => onChange({ amount, unit: chosen })}
          disabled={disabled}
        >
          {PERIOD_UNITS.map((name) => (
            <SingleSelectOption key={name} value={name}>
              {say(`segments.unit.${name}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
    </Flex>
  );
}

function readParts(value: unknown): { amount: unknown; unit: string } {
  if (typeof value !== 'object' || value === null) {
    return { amount: '', unit: 'days' };
  }
  const { amount, unit } = value as { amount?: unknown; unit?: unknown };
  return { amount, unit: typeof unit === 'string' ? unit : 'days' };
}
