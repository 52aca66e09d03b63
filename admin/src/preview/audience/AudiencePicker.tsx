import {
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useText } from '../../translations/useText';
import type { AudienceChoice, AudienceOptions } from './audience';
import { DEFAULT_AUDIENCE, nameAudience } from './audience';

interface AudiencePickerProps {
  choice: AudienceChoice;
  options: AudienceOptions;
  /** Side by side where there is room, or one above the other. */
  direction: 'row' | 'column';
  onChange: (choice: AudienceChoice) => void;
}

/** Chooses segments or a sample visitor; nothing chosen is default content. */
export function AudiencePicker({ choice, options, direction, onChange }: AudiencePickerProps) {
  const text = useText('preview');
  const keys = choice.kind === 'segments' ? [...choice.keys] : [];
  return (
    <Flex
      direction={direction === 'row' ? { initial: 'column', medium: 'row' } : 'column'}
      alignItems="stretch"
      gap={4}
      width="100%"
    >
      <Field.Root name="segments" flex="1" width="100%">
        <Field.Label>{text('audience.segments')}</Field.Label>
        <MultiSelect
          value={keys}
          placeholder={text('audience.default')}
          // Strapi's tags have buttons without a name, which screen readers cannot tell.
          customizeContent={(chosen) => nameSegments(chosen, options)}
          onChange={(chosen: string[]) => onChange(toSegmentsChoice(chosen))}
          onClear={() => onChange(DEFAULT_AUDIENCE)}
        >
          {options.segments.map(({ key, name, isActive }) => (
            <MultiSelectOption key={key} value={key}>
              {isActive ? name : text('audience.inactive', { name })}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      </Field.Root>
      <Field.Root name="visitor" flex="1" width="100%">
        <Field.Label>{text('audience.visitor')}</Field.Label>
        <SingleSelect
          value={choice.kind === 'visitor' ? choice.id : ''}
          placeholder={text('audience.visitor.none')}
          onChange={(id) => onChange({ kind: 'visitor', id: String(id) })}
          onClear={() => onChange(DEFAULT_AUDIENCE)}
        >
          {options.visitors.map(({ id, name }) => (
            <SingleSelectOption key={id} value={id}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
}

function nameSegments(keys: readonly string[] | undefined, options: AudienceOptions): string {
  return nameAudience({ kind: 'segments', keys: keys ?? [] }, options).join(', ');
}

function toSegmentsChoice(keys: readonly string[]): AudienceChoice {
  return keys.length === 0 ? DEFAULT_AUDIENCE : { kind: 'segments', keys };
}
