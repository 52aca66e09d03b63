import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../translations/useText';
import type { EntryVersion } from './useShownEntry';

interface VersionSelectProps {
  status: EntryVersion['status'];
  onChange: (status: EntryVersion['status']) => void;
}

/** Chooses between what is being written and what visitors get today. */
export function VersionSelect({ status, onChange }: VersionSelectProps) {
  const text = useText('preview');
  return (
    <Field.Root name="version" width="100%" maxWidth={{ medium: '16rem' }}>
      <Field.Label>{text('version')}</Field.Label>
      <SingleSelect
        value={status}
        onChange={(value) => onChange(value === 'published' ? 'published' : 'draft')}
      >
        <SingleSelectOption value="draft">{text('version.draft')}</SingleSelectOption>
        <SingleSelectOption value="published">{text('version.published')}</SingleSelectOption>
      </SingleSelect>
    </Field.Root>
  );
}
