import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import { findChosen, nameChoice, type Choices } from './choices';
import { useComboboxText } from './useComboboxText';
import type { ValueInputProps } from './ValueInput';

interface ChoiceInputProps extends ValueInputProps, Choices {
  /** Empties the text whenever it changes. */
  reset?: unknown;
}

/** One of many values, found by typing a part of its name. */
export function ChoiceInput({
  label,
  value,
  onChange,
  disabled,
  choices,
  isOpen,
  reset,
}: ChoiceInputProps) {
  const say = useText();
  const chosen = typeof value === 'string' ? value : '';
  const text = useComboboxText(nameChoice(chosen, choices), reset);
  const isListed = chosen === '' || choices.some((choice) => choice.value === chosen);
  // What is stored in another spelling, or is not listed, must not vanish from the list.
  const options = isListed
    ? choices
    : [{ value: chosen, label: nameChoice(chosen, choices) }, ...choices];
  const choose = (answer: string | undefined): void => {
    const next = findChosen(answer, options, isOpen);
    if (next === null) text.onTextValueChange(nameChoice(chosen, choices));
    else if (next !== chosen) onChange(next);
  };
  return (
    <Combobox
      {...text}
      aria-label={label}
      placeholder={say('segments.value.choose')}
      value={chosen}
      autocomplete={{ type: 'list', filter: 'contains' }}
      creatable={isOpen}
      onCreateOption={choose}
      createMessage={(typed) => say('segments.value.create', { value: typed })}
      noOptionsMessage={() => say('shared.noMatch')}
      clearLabel={say('shared.clear')}
      onChange={choose}
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
