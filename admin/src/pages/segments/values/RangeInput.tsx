import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../../../translations/useText';
import type { ValueInputProps } from './value-input-props';

interface RangeInputProps extends ValueInputProps {
  renderBound: (props: ValueInputProps, part: 'start' | 'end') => ReactNode;
}

/** Two bounds, each with its own input. */
export function RangeInput({ label, value, onChange, disabled, renderBound }: RangeInputProps) {
  const say = useText();
  const [from = '', to = ''] = Array.isArray(value) ? (value as unknown[]) : [];
  return (
    <Flex gap={2} alignItems="center" width="100%">
      <Box flex="1 1 9rem" minWidth={0}>
        {renderBound(
          {
            label: say('segments.value.from', { label }),
            value: from,
            onChange: (bound) => onChange([bound, to]),
            disabled,
          },
          'start',
        )}
      </Box>
      <Typography textColor="neutral600">{say('segments.value.and')}</Typography>
      <Box flex="1 1 9rem" minWidth={0}>
        {renderBound(
          {
            label: say('segments.value.to', { label }),
            value: to,
            onChange: (bound) => onChange([from, bound]),
            disabled,
          },
          'end',
        )}
      </Box>
    </Flex>
  );
}
