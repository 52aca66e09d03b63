import { Field, TextInput } from '@strapi/design-system';

/** An input as a project writes it: it knows nothing of label actions. */
export default function ColorInput({ name, label, value, onChange, disabled, error, hint }) {
  return (
    <Field.Root name={name} error={error} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        disabled={disabled}
        value={value ?? ''}
        onChange={(event) => onChange({ target: { name, value: event.target.value } })}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
