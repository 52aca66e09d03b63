import { Box, Field, Flex, TextInput, Toggle } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import { SEGMENT_BOUNDS } from '../../../../../core/contracts/segment/bounds';
import { useSuggestedKey } from '../../../services/segments/useSuggestedKey';
import { useText } from '../../../translations/useText';

/** Name, key and whether the segment is on. */
export function AboutFields({ isNew }: { isNew: boolean }) {
  return (
    <Flex gap={4} alignItems="flex-start" wrap="wrap">
      <Box flex="2 1 24rem">
        <NameField />
      </Box>
      <Box flex="1 1 18rem">
        <KeyField isNew={isNew} />
      </Box>
      <Box flex="0 1 18rem">
        <ActiveField />
      </Box>
    </Flex>
  );
}

function NameField() {
  const say = useText();
  const isDisabled = useForm('NameField', ({ disabled }) => disabled);
  const { value, error, onChange } = useField<string | null>('name');
  return (
    <Field.Root name="name" required error={error} hint={say('segments.edit.nameHint')}>
      <Field.Label>{say('segments.edit.name')}</Field.Label>
      <TextInput
        value={value ?? ''}
        maxLength={SEGMENT_BOUNDS.name}
        onChange={onChange}
        disabled={isDisabled}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function KeyField({ isNew }: { isNew: boolean }) {
  const say = useText();
  const isDisabled = useForm('KeyField', ({ disabled }) => disabled);
  const { value: name } = useField<string | null>('name');
  const { value, error, onChange } = useField<string | null>('key');
  const suggestion = useSuggestedKey(name ?? '', isNew && !isDisabled);
  const hint = say(isNew ? 'segments.edit.keyHint' : 'segments.edit.keyFixed');
  return (
    <Field.Root name="key" error={error} hint={hint}>
      <Field.Label>{say('segments.edit.keyLabel')}</Field.Label>
      <TextInput
        value={value ?? ''}
        placeholder={suggestion}
        maxLength={SEGMENT_BOUNDS.key}
        onChange={onChange}
        disabled={isDisabled || !isNew}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function ActiveField() {
  const say = useText();
  const isDisabled = useForm('ActiveField', ({ disabled }) => disabled);
  const { value, error, onChange } = useField<boolean>('active');
  return (
    <Field.Root name="active" error={error} hint={say('segments.edit.activeHint')}>
      <Field.Label>{say('segments.edit.active')}</Field.Label>
      <Toggle
        checked={value === true}
        onLabel={say('segments.edit.on')}
        offLabel={say('segments.edit.off')}
        onChange={(event) => onChange('active', event.target.checked)}
        disabled={isDisabled}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
