import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import { useText } from '../../../translations/useText';

/** What the segment is for, and what visitors may be told. */
export function WhyFields() {
  const say = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {say('segments.edit.why')}
      </Typography>
      <LongTextField name="description" />
      <LongTextField name="reason" />
    </Flex>
  );
}

function LongTextField({ name }: { name: 'description' | 'reason' }) {
  const say = useText();
  const isDisabled = useForm('LongTextField', ({ disabled }) => disabled);
  const { value, error, onChange } = useField<string | null>(name);
  return (
    <Field.Root name={name} error={error} hint={say(`segments.edit.${name}Hint`)}>
      <Field.Label>{say(`segments.edit.${name}`)}</Field.Label>
      <Textarea value={value ?? ''} onChange={onChange} disabled={isDisabled} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
