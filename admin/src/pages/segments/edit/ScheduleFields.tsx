import { Box, DateTimePicker, Field, Flex, Typography } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import { useLocale } from '../../../translations/useLocale';
import { useText } from '../../../translations/useText';

/** From when until when anybody can belong to the segment. */
export function ScheduleFields() {
  const say = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {say('segments.edit.schedule')}
      </Typography>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <MomentField name="startsAt" label="segments.edit.startsAt" parts="start" />
        <MomentField name="endsAt" label="segments.edit.endsAt" parts="end" />
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say('segments.edit.scheduleHint')}
      </Typography>
    </Flex>
  );
}

interface MomentFieldProps {
  name: 'startsAt' | 'endsAt';
  label: 'segments.edit.startsAt' | 'segments.edit.endsAt';
  parts: 'start' | 'end';
}

function MomentField({ name, label, parts }: MomentFieldProps) {
  const say = useText();
  const { intl } = useLocale();
  const isDisabled = useForm('MomentField', ({ disabled }) => disabled);
  const { value, error, onChange } = useField<string | null>(name);
  return (
    <Box flex="1 1 28rem">
      <Field.Root name={name} error={error}>
        <Field.Label>{say(label)}</Field.Label>
        <DateTimePicker
          locale={intl}
          dateLabel={say(`segments.edit.${parts}Date`)}
          timeLabel={say(`segments.edit.${parts}Time`)}
          clearLabel={say('shared.clear')}
          value={value ? new Date(value) : null}
          onChange={(date) => onChange(name, date?.toISOString() ?? null)}
          onClear={() => onChange(name, null)}
          disabled={isDisabled}
        />
        <Field.Error />
      </Field.Root>
    </Box>
  );
}
