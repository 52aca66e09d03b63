import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useText } from '../../../translations/useText';
import { findChosen, listOptions, nameChoice, type Choices } from './choices';
import { useComboboxText } from './useComboboxText';
import type { ValueInputProps } from './value-input-props';

interface ChoiceInputProps extends ValueInputProps, Choices {
  /** Empties the text whenever it changes. */
  reset?: unknown;
  /** Says what to choose. */
  placeholder?: string;
}

/** One of many values, found by typing a part of its name; where possible also any other text. */
export function ChoiceInput({
  label,
  value,
  onChange,
  disabled,
  choices,
  isOpen,
  reset,
  placeholder,
}: ChoiceInputProps) {
  const say = useText();
  const chosen = typeof value === 'string' ? value : '';
  const name = nameChoice(chosen, choices);
  const { textValue, onTextValueChange } = useComboboxText(name, reset);
  const [isListShown, setListShown] = useState(false);
  const choose = (answer: string | undefined): void => {
    const next = findChosen(answer, choices, isOpen);
    if (next === null || next === chosen) {
      onTextValueChange(name);
    } else {
      onChange(next);
    }
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isHighlighted = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key === 'Enter' && !isHighlighted && textValue !== name) {
      choose(textValue);
    }
  };
  // The combobox would forget a text that is none of its options.
  const handleBlur = (event: FocusEvent<HTMLInputElement>): void => {
    if (!isOpen || isListShown || textValue === name) {
      return;
    }
    event.preventDefault();
    choose(textValue);
  };
  return (
    <Combobox
      textValue={textValue}
      onTextValueChange={onTextValueChange}
      aria-label={label}
      placeholder={placeholder ?? say('segments.value.choose')}
      value={chosen}
      autocomplete={{ type: 'list', filter: 'contains' }}
      noOptionsMessage={() => say('shared.noMatch')}
      clearLabel={say('shared.clear')}
      onChange={choose}
      onClear={() => onChange('')}
      onOpenChange={setListShown}
      onKeyDown={handleKey}
      onBlur={handleBlur}
      disabled={disabled}
    >
      {/* Not `creatable`: the arrow keys would come to its option before those that match. */}
      {listOptions(choices, chosen, isOpen ? textValue : '').map((option) => (
        <ComboboxOption key={option.value} value={option.value}>
          {option.isTyped ? say('segments.value.create', { value: option.label }) : option.label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
