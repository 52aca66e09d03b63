import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import { nameChoice, type Choices } from './choices';
import type { ValueInputProps } from './ValueInput';

/** One of many values, found by typing a part of its name. */
export function ChoiceInput({
  label,
  value,
  onChange,
  disabled,
  choices,
  isOpen,
}: ValueInputProps & Choices) {
  const say = useText();
  const text = typeof value === 'string' ? value : '';
  const isListed = choices.some((choice) => choice.value === text);
  // What is stored in another spelling, or is not listed, must not vanish from the list.
  const options =
    isListed || text === ''
      ? choices
      : [{ value: text, label: nameChoice(text, choices) }, ...choices];
  return (
    <Combobox
      // The text in the field follows its value only when it is made.
      key={text}
      aria-label={label}
      placeholder={say('segments.value.choose')}
      value={text}
      defaultTextValue={text === '' ? undefined : nameChoice(text, choices)}
      autocomplete={{ type: 'list', filter: 'contains' }}
      creatable={isOpen}
      onCreateOption={(created) => onChange((created ?? '').trim())}
      createMessage={(typed) => say('segments.value.create', { value: typed })}
      noOptionsMessage={() => say('shared.noMatch')}
      clearLabel={say('shared.clear')}
      onChange={(chosen) => chosen !== undefined && onChange(chosen)}
      onClear={() => onChange('')}
      disabled={disabled}
    >
      {options.map((choice) => (
        <ComboboxOption key={choice.value} value={choice.value}>
          {choice.label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
